/** The register as JSON. */
@NullMarked
package se.varn.account.registry.rest;

import org.jspecify.annotations.NullMarked;
