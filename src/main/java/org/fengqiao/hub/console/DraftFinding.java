package org.fengqiao.hub.console;

/**
 * Something that keeps a draft from being sent.
 *
 * @param path where, in the canonical form; empty when it is about the whole
 * @param code what, a rejection code, {@code LOCKED}, {@code UNCHANGED} or {@code MAPPING}
 * @param textZh what is wrong and what to do, in Chinese
 * @param textEn the same in English
 */
record DraftFinding(String path, String code, String textZh, String textEn) {

  static DraftFinding locked(String path) {
    return new DraftFinding(
        path,
        "LOCKED",
        "编号、签署内容和材料不得改动；确需改动的，请发送方更正后重发",
        "ids, what was signed, and files stay as they are; if they are wrong, ask the sender to"
            + " correct and send it again");
  }

  static DraftFinding unchanged() {
    return new DraftFinding("", "UNCHANGED", "内容没有改动", "nothing was changed");
  }

  static DraftFinding broken(String why) {
    return new DraftFinding(
        "", "MAPPING", "接收方的格式写不出此内容：" + why, "it cannot be written for its receiver: " + why);
  }
}
