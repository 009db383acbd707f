package org.fengqiao.hub.console;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.access.Role;
import org.fengqiao.hub.console.UserDesk.Form;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Users and roles. */
@Controller
@RequestMapping("/ops/users")
class UserPages {

  private final UserDesk desk;
  private final Partners partners;

  UserPages(UserDesk desk, Partners partners) {
    this.desk = desk;
    this.partners = partners;
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("users", desk.all());
    page.addAttribute("roles", List.of(Role.values()));
    page.addAttribute("permissions", List.of(Permission.values()));
    page.addAttribute("partners", partners.all());
    return "ops/users";
  }

  @PostMapping
  String add(
      @RequestParam("name") String name,
      @RequestParam("displayName") String displayName,
      @RequestParam(name = "roles", defaultValue = "") String[] roles,
      @RequestParam(name = "organisations", defaultValue = "") String[] organisations,
      @RequestParam("password") String password,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    return done(
        desk.add(
            new Form(
                name.strip(),
                displayName,
                words(roles),
                words(organisations),
                true,
                password,
                reason)),
        name,
        next);
  }

  @PostMapping("/{name}")
  String change(
      @PathVariable("name") String name,
      @RequestParam("displayName") String displayName,
      @RequestParam(name = "roles", defaultValue = "") String[] roles,
      @RequestParam(name = "organisations", defaultValue = "") String[] organisations,
      @RequestParam(name = "enabled", defaultValue = "false") boolean enabled,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam("reason") String reason,
      RedirectAttributes next) {
    return done(
        desk.change(
            new Form(
                name, displayName, words(roles), words(organisations), enabled, password, reason)),
        name,
        next);
  }

  private static String done(String wrong, String name, RedirectAttributes next) {
    next.addFlashAttribute("wrong", wrong);
    next.addFlashAttribute("done", wrong.isEmpty());
    next.addFlashAttribute("about", name);
    return "redirect:/ops/users";
  }

  private static Set<String> words(String[] given) {
    Set<String> words = new TreeSet<>(Arrays.asList(given));
    words.remove("");
    return Collections.unmodifiableSet(words);
  }
}
