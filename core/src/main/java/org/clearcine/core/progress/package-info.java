/** How long work tells what it has done and learns that it should stop. Uses nothing else of the program. */
package org.clearcine.core.progress;
