// Filters the cases of the page. Runs in the browser; the page works without it, showing every case.
const form = document.querySelector('.filters');
const cases = [...document.querySelectorAll('details.case')];

const fits = (one, { text, state, language, kind, documents }) =>
  (text === '' || text.toLowerCase().split(/\s+/).every((word) => one.dataset.search.includes(word))) &&
  (state === '' || one.dataset.state === state || one.dataset.mark === state) &&
  (language === '' || one.dataset.language === language) &&
  (kind === '' || one.dataset.kind === kind) &&
  (documents === '' || one.dataset.documents.split(' ').includes(documents));

function apply() {
  const wanted = Object.fromEntries(new FormData(form));
  wanted.text = wanted.text.trim();
  let shown = 0;
  for (const one of cases) {
    one.hidden = !fits(one, wanted);
    if (!one.hidden) shown += 1;
  }
  form.querySelector('output').textContent = `${shown} of ${cases.length}`;
  document.getElementById('none').hidden = shown > 0;
}

form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
for (const link of document.querySelectorAll('[data-case]')) {
  link.addEventListener('click', () => {
    form.reset();
    form.elements.state.value = '';
    form.elements.text.value = link.dataset.case;
    apply();
    for (const one of cases) if (!one.hidden) one.open = true;
  });
}
apply();
