package org.clearcine.core.network;

import java.util.Map;

/** Random weights of the smallest student, for tests of everything around a network. */
public final class TinyWeights {

    private static final StudentNetwork.Size SIZE = new StudentNetwork.Size(4, 4, 8, 1, 1, 1);

    private TinyWeights() {}

    public static Map<String, Tensor> draw() throws NetworkUnavailableException {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 7);
            new StudentNetwork(set, StudentInput.PLANES, SIZE);
            return set.toTensors();
        }
    }

    public static ModelManifest.NetworkShape shape() {
        return new ModelManifest.NetworkShape("student", StudentInput.PLANES, SIZE, "unit noise");
    }
}
