package org.fengqiao.hub.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What {@code /api/ops/v1} is, as OpenAPI. Partners' description stays another one at their own
 * port: what operators may do is no business of theirs.
 */
@RestController
@RequestMapping("/api/ops/v1")
@Tag(name = "description", description = "接口说明 · This description")
class OpsDescription {

  private static final String PATH = "/api/ops/v1/openapi.json";
  private static final String GROUP = "operators";
  private static final String LOGIN = "operator";

  private final OpenApiWebMvcResource whole;

  OpsDescription(
      ObjectFactory<OpenAPIService> builders,
      AbstractRequestService requests,
      GenericResponseService responses,
      OperationService operations,
      SpringDocConfigProperties settings,
      SpringDocProviders providers,
      ApplicationContext context,
      OperationWords words)
      throws Exception {
    SpringDocConfigProperties ours = new SpringDocConfigProperties();
    ours.setPathsToMatch(List.of("/api/ops/v1/**"));
    ours.setWriterWithDefaultPrettyPrinter(true);
    ours.setApiDocs(settings.getApiDocs());
    SpringDocCustomizers customizers =
        new SpringDocCustomizers(
            Optional.of(Set.of(OpsDescription::introduce)),
            Optional.of(Set.of(words)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    customizers.setApplicationContext(context);
    customizers.afterPropertiesSet();
    whole =
        new OpenApiWebMvcResource(
            GROUP, builders, requests, responses, operations, ours, providers, customizers);
  }

  @GetMapping(path = "/openapi.json", produces = "application/json")
  @Operation(summary = "接口说明 · This description (OpenAPI)")
  byte[] describe(HttpServletRequest request) throws JsonProcessingException {
    return whole.openapiJson(request, PATH, Locale.ROOT);
  }

  private static void introduce(OpenAPI api) {
    api.info(
        new Info()
            .title("Fengqiao Hub operators · 枫桥枢纽运维接口")
            .version("1")
            .description(
                "运维人员的程序接口，与页面同一服务层、同一权限、同一审计。POST、PUT、PATCH、DELETE 可带 Idempotency-Key："
                    + "同键同请求只办一次。读到 ETag 的内容改动时可带 If-Match。凡操作须写 reason。个人信息默认脱敏。"
                    + " What operators do at the desk, for programs: the same services, rights and"
                    + " record. With an Idempotency-Key an order is done once. What was read with"
                    + " an ETag may be changed under If-Match. Every act needs a reason. Persons"
                    + " are masked unless a reason is given.")
            .contact(new Contact().name("枢纽运维 · the hub's operators")));
    api.getComponents()
        .addSecuritySchemes(
            LOGIN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    api.addSecurityItem(new SecurityRequirement().addList(LOGIN));
    OperationWords.describeProblem(api);
  }
}
