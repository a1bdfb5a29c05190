package org.clearcine.app.physics;

import java.util.List;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.phantom.PhantomMeasurement;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.report.ReportPicture;

/** A measured phantom with all that its report needs. */
record MeasuredPhantom(
        PhantomMeasurement.Result result, LabReport report, Provenance provenance, List<ReportPicture> pictures) {}
