// Keyboard: "/" goes to the search box, j and k from row to row, [ and ] to the one before and after. Parts that refresh rest
// while nobody looks at them, and while somebody fills in a form in them.
(function () {
  "use strict";
  function typing(at) {
    return at && (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable);
  }
  function filling(part) {
    var at = document.activeElement;
    return (part.contains(at) && typing(at)) || Array.prototype.some.call(part.querySelectorAll("input, textarea"), function (field) {
      return field.type !== "hidden" && (field.type === "checkbox" || field.type === "radio"
        ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
    });
  }
  function move(step) {
    var links = Array.prototype.slice.call(document.querySelectorAll("main a.row"));
    if (!links.length) return;
    var now = links.indexOf(document.activeElement);
    var next = now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, now + step));
    links[next].focus();
    links[next].scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", function (key) {
    if (key.ctrlKey || key.metaKey || key.altKey || typing(key.target)) return;
    if (key.key === "/") {
      var box = document.getElementById("search");
      if (box) { key.preventDefault(); box.focus(); box.select(); }
    } else if (key.key === "j" || key.key === "k") {
      key.preventDefault();
      move(key.key === "j" ? 1 : -1);
    } else if (key.key === "[" || key.key === "]") {
      var step = document.querySelector(key.key === "[" ? "main a[rel=prev]" : "main a[rel=next]");
      if (step) { key.preventDefault(); step.click(); }
    }
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    var at = event.target;
    if (at.hasAttribute && at.hasAttribute("data-poll") && (document.hidden || filling(at))) event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    var at = event.target.closest && event.target.closest("[data-print]");
    if (at) window.print();
  });
})();
