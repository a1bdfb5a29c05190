/** Archives that studies come in, taken apart within hard limits; nothing in them chooses where it is written. Uses nothing. */
package org.clearcine.core.archive;
