package org.fengqiao.hub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Partners read their own cases here. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "案件 / cases")
class CaseController {

  private final CaseStories stories;

  CaseController(CaseStories stories) {
    this.stories = stories;
  }

  /** A case with every message, receipt and delivery; unknown to those who take no part in it. */
  @GetMapping("/{caseId}")
  @Operation(summary = "查询案件全过程 / a case with every message, receipt and delivery")
  CaseStory story(@PathVariable UUID caseId, Principal partner) {
    return stories
        .tell(caseId, partner.getName())
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "未找到案件，请核对枢纽案件编号 / no such case of yours"));
  }
}
