package nl.gem.kit.json;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Has Jackson drop its buffers after use. It would keep some of 8 kB per thread, and in each the end of a long text until a longer
 * one came: a downloaded conversation was still in the heap a day after its resident had it erased.
 */
@Singleton
public class ForgetfulBuffers implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setRecyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }
}
