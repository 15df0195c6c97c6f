// Prints how many milliseconds it takes to import the library and to open the store in a folder.
const [folder = '.'] = process.argv.slice(2)
const begin = performance.now()
const { openReaddress } = await import('readdress')
const opened = await openReaddress({ store: { folder }, personalData: 'in-the-clear' })()
const took = performance.now() - begin
if (opened._tag === 'Left') throw new Error(opened.left.remedy)
await opened.right.close()
process.stdout.write(String(took))
