/** The pages of requests for disclosure. */
@NullMarked
package se.varn.account.disclosures.web;

import org.jspecify.annotations.NullMarked;
