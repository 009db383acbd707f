package org.fengqiao.hub.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.ReadRequest;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partner;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Materials over REST, found by their SHA-256, streamed both ways. */
@RestController
@RequestMapping("/api/v1/attachments/{sha256}")
@Tag(name = "attachments", description = "材料上传与下载 · Materials by digest")
class RestAttachments {

  private final Caller caller;
  private final Attachments store;
  private final Routes routes;

  RestAttachments(Caller caller, Attachments store, Routes routes) {
    this.caller = caller;
    this.store = store;
    this.routes = routes;
  }

  @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "上传材料 · Upload a material",
      description =
          "PDF、OFD、JPG、PNG；先于引用它的报文上传；重复上传无害。"
              + " PDF, OFD, JPG or PNG; before the message that names it; uploading again is harmless.")
  @ApiResponse(responseCode = "201", description = "已存 · Stored")
  @ApiResponse(
      responseCode = "422",
      description = "摘要或格式不符 · Digest or type does not fit",
      content = @Content(schema = @Schema(implementation = Problem.class)))
  ResponseEntity<StoredAttachment> put(
      @Parameter(description = "SHA-256，64位小写十六进制 · lower-case hexadecimal") @PathVariable("sha256")
          String sha256,
      HttpServletRequest request)
      throws IOException {
    Partner partner = RestPartner.of(caller.partner());
    DataSize limit = partner.limits().attachment();
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw new Rejected(BoundedBytes.tooLarge(limit));
    }
    StoredAttachment stored = store.store(request.getInputStream(), limit);
    if (!stored.digest().equals(sha256)) {
      throw new Rejected(Fault.at("/", RejectionCode.DIGEST_MISMATCH));
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(stored);
  }

  @GetMapping
  @Operation(
      summary = "下载材料 · Download a material",
      description =
          "仅限本单位可见案件的材料 · Only materials of cases this partner may see; HEAD tells whether it is there")
  ResponseEntity<Resource> get(@PathVariable("sha256") String sha256) {
    mayRead(sha256);
    StoredAttachment stored = store.describe(sha256);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.mediaType()))
        .eTag(stored.digest())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "attachment")
        .body(new FileSystemResource(store.file(sha256)));
  }

  @RequestMapping(method = RequestMethod.HEAD)
  @Operation(hidden = true)
  ResponseEntity<Void> head(@PathVariable("sha256") String sha256) {
    mayRead(sha256);
    StoredAttachment stored = store.describe(sha256);
    return ResponseEntity.ok()
        .contentLength(stored.size())
        .contentType(MediaType.parseMediaType(stored.mediaType()))
        .build();
  }

  /** Who may not read it is told the same as if it were not there. */
  private void mayRead(String sha256) {
    Partner partner = RestPartner.of(caller.partner());
    ReadRequest question = new ReadRequest(partner.id(), sha256);
    if (!store.holds(sha256) || !routes.ask("may-read", question, Boolean.class)) {
      throw new Rejected(Fault.at("/", RejectionCode.CASE_UNKNOWN));
    }
  }
}
