/** Pages of keys, service accounts and the API's description. */
@NullMarked
package se.varn.foundation.api.web;

import org.jspecify.annotations.NullMarked;
