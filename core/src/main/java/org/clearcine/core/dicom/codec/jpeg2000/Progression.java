package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;

/** In which order the packets of a tile of one component come (T.800, B.12). */
final class Progression {

    private record Place(Resolution resolution, int precinct, long x, long y) {}

    private final List<Resolution> resolutions;
    private final int layers;
    private final PacketReader packets;

    Progression(List<Resolution> resolutions, int layers, PacketReader packets) {
        this.resolutions = resolutions;
        this.layers = layers;
        this.packets = packets;
    }

    void readAll(int order, Area tile) throws BadInputException {
        switch (order) {
            case CodingStyle.LRCP -> {
                for (int layer = 0; layer < layers; layer++) {
                    for (Resolution resolution : resolutions) {
                        readLayer(resolution, layer);
                    }
                }
            }
            case CodingStyle.RLCP -> {
                for (Resolution resolution : resolutions) {
                    for (int layer = 0; layer < layers; layer++) {
                        readLayer(resolution, layer);
                    }
                }
            }
            case CodingStyle.RPCL -> {
                for (Resolution resolution : resolutions) {
                    for (int precinct = 0; precinct < resolution.precinctCount(); precinct++) {
                        readPrecinct(resolution, precinct);
                    }
                }
            }
            default -> {
                // With one component, PCRL and CPRL are the same.
                for (Place place : places(tile)) {
                    readPrecinct(place.resolution(), place.precinct());
                }
            }
        }
    }

    private void readLayer(Resolution resolution, int layer) throws BadInputException {
        for (int precinct = 0; precinct < resolution.precinctCount(); precinct++) {
            packets.read(resolution.precinct(precinct), layer);
        }
    }

    private void readPrecinct(Resolution resolution, int precinct) throws BadInputException {
        for (int layer = 0; layer < layers; layer++) {
            packets.read(resolution.precinct(precinct), layer);
        }
    }

    private List<Place> places(Area tile) {
        List<Place> places = new ArrayList<>();
        for (Resolution resolution : resolutions) {
            for (int precinct = 0; precinct < resolution.precinctCount(); precinct++) {
                places.add(new Place(
                        resolution, precinct, resolution.anchorX(precinct, tile), resolution.anchorY(precinct, tile)));
            }
        }
        places.sort(Comparator.comparingLong(Place::y)
                .thenComparingLong(Place::x)
                .thenComparingInt(place -> place.resolution().index())
                .thenComparingInt(Place::precinct));
        return places;
    }
}
