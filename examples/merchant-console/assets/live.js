// Tells whoever has an order open that somebody else has changed it; nothing is loaded anew by itself, for he may be typing.
const { live } = document.body.dataset
if (live !== undefined) {
  const source = new EventSource(live)
  source.addEventListener('changed', () => {
    document.getElementById('changed')?.removeAttribute('hidden')
    source.close()
  })
}
