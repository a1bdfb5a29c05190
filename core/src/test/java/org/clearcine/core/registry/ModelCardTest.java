package org.clearcine.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCardTest {

    private static List<String> inShort(Map<String, String> parameters) throws Exception {
        return ModelCard.inShort(TinyModels.record("one", TinyModels.file(), true, parameters));
    }

    @Test
    void saysWhereOnlyAPartOfWhatWasLearnedPassed() throws Exception {
        List<String> part = inShort(Map.of(ModelRecord.SHARE_LEARNED, "0.75"));
        assertEquals(
                "They are 75 % of the way from base to what was learned, because all of it did not pass.",
                part.get(part.size() - 1));
    }

    @Test
    void isSilentWhereAllOfItDidOrNothingIsKnown() throws Exception {
        for (Map<String, String> parameters :
                List.of(Map.of(ModelRecord.SHARE_LEARNED, "1.00"), Map.<String, String>of())) {
            assertTrue(inShort(parameters).stream().noneMatch(sentence -> sentence.contains("of the way")));
        }
    }
}
