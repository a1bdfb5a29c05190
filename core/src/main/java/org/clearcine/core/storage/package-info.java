/** Writes files so that a crash or a full disk never leaves half of one. Uses nothing else of the program. */
package org.clearcine.core.storage;
