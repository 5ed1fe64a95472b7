#include "report/html_parts.h"

namespace tulga {

std::string_view html_script() {
  return R"js(
'use strict';
(function () {
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  var byId = function (id) { return document.getElementById(id); };

  function reveal(element) {
    for (var up = element; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  }

  function listed(element) { return (element.getAttribute('data-findings') || '').split(' '); }

  function light(finding) {
    all('.lit').forEach(function (old) { old.classList.remove('lit'); });
    finding.classList.add('lit');
    all('[data-findings]', finding.closest('.document')).forEach(function (figure) {
      if (listed(figure).indexOf(finding.id) >= 0) figure.classList.add('lit');
    });
  }

  function bring(element) { element.scrollIntoView({block: 'center', inline: 'center'}); }

  function show(finding, figure) {
    light(finding);
    if (!figure) return bring(finding);
    reveal(figure);
    bring(figure);
    var pane = finding.closest('.findings');
    if (getComputedStyle(pane).overflowY === 'auto')
      pane.scrollTop += finding.getBoundingClientRect().top - pane.getBoundingClientRect().top - 16;
  }

  function firstOf(finding) { return byId(finding.getAttribute('data-first') || ''); }

  function fromFigure(figure) {
    var ids = listed(figure), lit = ids.findIndex(function (id) { return byId(id).classList.contains('lit'); });
    var finding = byId(ids[(lit + 1) % ids.length]);
    light(finding);
    var pane = finding.closest('.findings');
    if (getComputedStyle(pane).overflowY === 'auto')
      pane.scrollTop += finding.getBoundingClientRect().top - pane.getBoundingClientRect().top - 16;
    else
      bring(finding);
  }

  function copied(button) {
    button.classList.add('copied');
    setTimeout(function () { button.classList.remove('copied'); }, 2000);
  }

  function copyBySelection(table, button) {
    var range = document.createRange(), selection = getSelection();
    range.selectNode(table);
    selection.removeAllRanges();
    selection.addRange(range);
    if (document.execCommand('copy')) copied(button);
    selection.removeAllRanges();
  }

  function copy(button) {
    var table = button.closest('.form').querySelector('table');
    if (!navigator.clipboard || !window.ClipboardItem) return copyBySelection(table, button);
    var item = new ClipboardItem({
      'text/html': new Blob([table.outerHTML], {type: 'text/html'}),
      'text/plain': new Blob([button.getAttribute('data-tabs')], {type: 'text/plain'})
    });
    navigator.clipboard.write([item]).then(function () { copied(button); },
                                           function () { copyBySelection(table, button); });
  }

  function valueOf(row, column) {
    var cell = row.cells[column];
    return cell.getAttribute('data-value') || cell.textContent.trim();
  }

  function sort(heading) {
    var table = heading.closest('table'), body = table.tBodies[0], column = Number(heading.getAttribute('data-column'));
    var down = heading.getAttribute('aria-sort') === 'ascending';
    all('th', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    var number = function (text) { return /^[0-9]+([.,][0-9]+)?$/.test(text) ? parseFloat(text.replace(',', '.')) : NaN; };
    Array.from(body.rows).map(function (row) { return {row: row, value: valueOf(row, column)}; })
      .sort(function (a, b) {
        var x = number(a.value), y = number(b.value);
        var order = isNaN(x) || isNaN(y) ? a.value.localeCompare(b.value, 'mn') : x - y;
        return down ? -order : order;
      })
      .forEach(function (entry) { body.appendChild(entry.row); });
  }

  function follow(link, event) {
    var target = byId(decodeURIComponent(link.getAttribute('href').slice(1)));
    if (!target) return;
    var finding = link.closest('.finding');
    if (link.hasAttribute('data-findings')) {
      event.preventDefault();
      fromFigure(link);
    } else if (finding) {
      event.preventDefault();
      show(finding, target);
    } else {
      reveal(target);
    }
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]'), finding = event.target.closest('.finding');
    var button = event.target.closest('button.copy'), heading = event.target.closest('th[data-column]');
    if (link) follow(link, event);
    else if (finding && getSelection().isCollapsed) show(finding, firstOf(finding));
    else if (button) copy(button);
    else if (heading) sort(heading);
  });

  document.addEventListener('keydown', function (event) {
    var step = {KeyJ: 1, KeyK: -1}[event.code];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    var findings = all('.finding').filter(function (finding) { return finding.offsetParent; });
    if (!findings.length) return;
    var now = findings.findIndex(function (finding) { return finding.classList.contains('lit'); });
    var next = findings[now < 0 ? (step > 0 ? 0 : findings.length - 1) : (now + step + findings.length) % findings.length];
    show(next, firstOf(next));
  });

  all('input[name=language]').forEach(function (choice) {
    choice.addEventListener('change', function () { document.documentElement.lang = choice.id; });
  });

  var opened = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
  if (opened) { reveal(opened); bring(opened); }
})();
)js";
}

}  // namespace tulga
