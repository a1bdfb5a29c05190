/** The workstation's entry and its one composition root. */
package org.clearcine.app;
