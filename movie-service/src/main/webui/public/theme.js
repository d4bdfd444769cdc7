// Runs before the first paint, so that what was chosen here does not flash its opposite.
(function () {
  const page = document.documentElement;
  function chosen(name, pattern) {
    const value = localStorage.getItem("marquee." + name) ?? "";
    return pattern.test(value) ? value.slice(1, -1) : null;
  }
  try {
    const theme = chosen("theme", /^"(?:dark|light)"$/);
    if (theme !== null) {
      page.dataset.theme = theme;
    }
    // The server knows the address and the browser's languages; a choice of another one is kept here.
    const language = chosen("language", /^"[a-z]{2}"$/);
    if (language !== null && language !== page.lang && !/[?&]language=/.test(location.search)) {
      page.dataset.otherLanguage = language;
    }
  } catch {
    // Storage is switched off: the system decides.
  }
})();
