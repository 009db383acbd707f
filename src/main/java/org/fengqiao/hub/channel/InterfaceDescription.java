package org.fengqiao.hub.channel;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi.json} says of the whole. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Fengqiao Hub · 枫桥调解协同枢纽")
                .version("1")
                .description(
                    "法院与调解中心之间的案件移送与结果反馈。双向 TLS，证书决定身份。"
                        + " Case referrals and mediation outcomes between courts and the centre."
                        + " Mutual TLS; the certificate decides who speaks. Send a message again"
                        + " with the same Idempotency-Key after any 5xx or time-out.")
                .contact(new Contact().name("枢纽运维 · the hub's operators")));
  }

  /** Types within types are called with both names: several of them are called the same. */
  @Bean
  ModelResolver namesOfTypes(ObjectMapperProvider mappers) {
    ModelResolver resolver =
        new ModelResolver(
            mappers.jsonMapper(),
            new TypeNameResolver() {
              @Override
              protected String getNameOfClass(Class<?> type) {
                Class<?> outer = type.getDeclaringClass();
                return outer == null
                    ? type.getSimpleName()
                    : getNameOfClass(outer) + "." + type.getSimpleName();
              }
            });
    return resolver.openapi31(mappers.isOpenapi31());
  }
}
