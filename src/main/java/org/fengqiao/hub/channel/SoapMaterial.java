package org.fengqiao.hub.channel;

import jakarta.activation.DataHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A material as any contract names it.
 *
 * @param digest of its bytes
 * @param algorithm of the digest; SHA-256 when it says nothing
 * @param content bytes written inside the document, or their place
 * @param fill puts the bytes where the document has room for them
 */
record SoapMaterial(
    String digest,
    @Nullable String algorithm,
    @Nullable DataHandler content,
    Consumer<DataHandler> fill) {}
