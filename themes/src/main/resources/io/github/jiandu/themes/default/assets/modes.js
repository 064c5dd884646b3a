/* Puts the reader's remembered choices on the root element before anything is painted. tools.js makes the buttons work. */
(function (root) {
  'use strict';
  window.jianduChoices = function () {
    var saved = '';
    try { saved = window.localStorage.getItem('jiandu') || ''; } catch (refused) { /* then every page begins plain */ }
    saved.split(';').forEach(function (pair) {
      var part = /^(view|size|colour|pointer|guide|caption|rate|tools)=([a-z]+)$/.exec(pair);
      if (part) { root.setAttribute('data-' + part[1], part[2]); }
    });
  };
  root.className = 'js';
  window.jianduChoices();
})(document.documentElement);
