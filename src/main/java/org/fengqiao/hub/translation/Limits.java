package org.fengqiao.hub.translation;

/**
 * What a document may not exceed. Materials travel beside it, so even a referral with hundreds of
 * parties stays far below.
 *
 * @param bytes size of the document
 * @param depth of nested elements
 * @param elements in the whole document
 * @param attributes of one element
 */
record Limits(int bytes, int depth, int elements, int attributes) {

  static final Limits USUAL = new Limits(5 * 1024 * 1024, 64, 200_000, 64);
}
