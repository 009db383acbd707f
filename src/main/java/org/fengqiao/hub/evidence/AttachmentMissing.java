package org.fengqiao.hub.evidence;

/** There are no such bytes in the store. */
public final class AttachmentMissing extends RuntimeException {

  AttachmentMissing(String digest) {
    super(
        "材料不在本枢纽的存储中 / no attachment "
            + (digest.length() == 64 ? digest : "of that digest")
            + " in the store of this hub");
  }
}
