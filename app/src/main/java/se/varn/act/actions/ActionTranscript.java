package se.varn.act.actions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.records.Transcribed;
import se.varn.foundation.records.Transcript;
import se.varn.foundation.text.Language;

/** A measure in words. */
@Component
class ActionTranscript implements Transcribed {
    private final Actions actions;

    ActionTranscript(Actions actions) {
        this.actions = actions;
    }

    @Override
    public String kind() {
        return ActionId.KIND;
    }

    @Override
    public Optional<Transcript> transcript(Actor actor, UUID record, Language language) {
        return actions.find(actor, new ActionId(record)).map(a -> write(a, language));
    }

    private static Transcript write(ActionDetail a, Language in) {
        ActionRow row = a.row();
        return new Transcript.Writer()
                .add(ActionsText.TITLE.in(in), row.title())
                .add(ActionsText.DESCRIPTION.in(in), a.description())
                .add(ActionsText.OWNER.in(in), row.ownerName() + ", " + row.unitShort())
                .add(ActionsText.DUE.in(in), row.due())
                .add(ActionsText.STATUS.in(in), row.status().in(in))
                .add(ActionsText.AREA.in(in), row.area().in(in))
                .add(ActionsText.EXPECTED.in(in), a.expectedEffect())
                .add(ActionsText.NOTE_FINISH.in(in), a.doneByName(), orEmpty(a.doneNote()))
                .add(ActionsText.NOTE_EFFECT.in(in), a.verifiedByName(), orEmpty(a.effect()))
                .add(ActionsText.MEASURED_OVER.in(in), a.effectWindow())
                .add(ActionsText.WORDING.in(in), a.publicWording())
                .of(new ActionId(row.id()).ref(), row.number());
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
