// SPDX-License-Identifier: GPL-3.0-or-later
// Only adds to pages that are whole without it.
"use strict";
(function () {
  // As the program compares words: no accents, no capitals, nothing but letters and digits.
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function lookThrough(filter) {
    var field = document.getElementById("words");
    var found = document.getElementById("found");
    var rows = Array.from(document.querySelectorAll(".groups .row"));
    var texts = rows.map(function (row) {
      return " " + fold(row.textContent + " " + row.closest(".group").querySelector("h3").textContent);
    });

    function show() {
      var words = fold(field.value).split(" ").filter(Boolean);
      var n = 0;

      rows.forEach(function (row, i) {
        row.hidden = !words.every(function (word) { return texts[i].includes(" " + word); });
        n += row.hidden ? 0 : 1;
      });
      document.querySelectorAll(".groups .group").forEach(function (group) {
        group.hidden = !group.querySelector(".row:not([hidden])");
      });
      found.textContent = words.length === 0 ? "" : n > 0 ? n + " / " + rows.length : found.dataset.none;
    }

    filter.hidden = false;
    filter.addEventListener("submit", function (event) { event.preventDefault(); });
    field.addEventListener("input", show);
    show();
  }

  var filter = document.getElementById("filter");
  if (filter) lookThrough(filter);
})();
