package se.varn.act.clocks;

import java.util.List;
import java.util.Optional;
import se.varn.foundation.text.Message;

/** A rule of the law as Värn knows it today, with what the lawyer has said of it. */
public record LawRow(
        Regime regime,
        Rule rule,
        Optional<Authority.Period> receiver,
        Message startsWhen,
        List<Confirmation> said) {}
