package org.clearcine.app.physics;

import java.util.List;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.report.ReportPicture;

/** What was measured on a loop, where it comes from, and pictures for the report. */
record MeasuredLoop(LabReport report, Provenance provenance, List<ReportPicture> pictures) {}
