// Keyboard: "/" goes to the search box, j and k from row to row. Pages that refresh rest while nobody looks at them.
(function () {
  "use strict";
  function typing(at) {
    return at && (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable);
  }
  function move(step) {
    var links = Array.prototype.slice.call(document.querySelectorAll("main tbody tr a.row"));
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
    }
  });
  document.addEventListener("htmx:beforeRequest", function (event) {
    var at = event.target;
    if (document.hidden && at.hasAttribute && at.hasAttribute("data-poll")) event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    var at = event.target.closest && event.target.closest("[data-print]");
    if (at) window.print();
  });
})();
