package se.varn;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What the server does by the clock: jobs, mail, the watch over terms, checkpoints. Tools that work
 * beside it start the rooms with {@code varn.background=false}.
 */
@Configuration
@EnableScheduling
@ConditionalOnBooleanProperty(name = "varn.background", matchIfMissing = true)
class BackgroundConfiguration {}
