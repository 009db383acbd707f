// Draws the table that a chart names: one line for each column, times of Qingdao. Without scripts the table alone is there.
(function () {
  "use strict";
  function tone(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }
  function clock(seconds) { return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(11, 16); }
  function columns(table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var data = [rows.map(function (row) { return Number(row.dataset.at); })];
    for (var i = 1; i < table.tHead.rows[0].cells.length; i++) {
      data.push(rows.map(function (row) { return Number(row.cells[i].textContent); }));
    }
    return data;
  }
  function draw(place) {
    var table = document.getElementById(place.dataset.chart);
    if (!table || !window.uPlot) return;
    place.textContent = "";
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var dashes = [[], [], [8, 4], [2, 3]];
    var axis = { stroke: tone("--pico-muted-color"), grid: { stroke: tone("--line"), width: 1 }, ticks: { stroke: tone("--line") } };
    new window.uPlot({
      width: Math.max(200, place.clientWidth), height: 200,
      cursor: { drag: { x: false, y: false } },
      scales: { x: { time: false }, y: { range: function (u, low, high) { return [0, Math.max(4, high)]; } } },
      axes: [
        Object.assign({ values: function (u, ticks) { return ticks.map(clock); }, incrs: [3600, 7200, 14400, 21600] }, axis),
        Object.assign({ size: 44, values: function (u, ticks) { return ticks.map(function (t) { return t % 1 ? "" : t; }); } }, axis)],
      series: heads.map(function (head, i) {
        return i === 0
          ? { label: head.textContent, value: function (u, at) { return at == null ? "–" : clock(at); } }
          : { label: head.textContent, stroke: tone(head.dataset.tone), width: 2, dash: dashes[i], points: { show: false },
              paths: window.uPlot.paths.stepped({ align: 1 }) };
      })
    }, columns(table), place);
  }
  function all() { document.querySelectorAll("[data-chart]").forEach(draw); }
  document.addEventListener("DOMContentLoaded", all);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  var wait;
  window.addEventListener("resize", function () { cancelAnimationFrame(wait); wait = requestAnimationFrame(all); });
})();
