const commands = `What a shop adds is its chain: the eight events that it decides on are digested and compared with their links, and the new one is linked. Without it, a profile of commands one
after another says, per command: reading and parsing the eight events 90 µs, which the raw engine does as well; decoding them 64 µs, so that nothing is decided on data that is not what it says; deciding, and making the event with its id,
54 µs; the commit. The raw engine neither decodes, nor decides, nor knows a command that comes again. Tried: reading right events without keeping account of faults (decoding 14 to 4 µs an event), personal values without a WeakMap,
rows as lists, events one by one without async generators. An order that is in memory already is not read at all: see P3.`

/** What a profile showed about a bench, and what was tried: text of the page. */
export const findings: Readonly<Record<string, string>> = {
  P1: `Per command, about two thirds of the time is the commit. It takes longer here than in the raw engine, and for no work of ours: used directly, node:sqlite takes 208 µs for a commit on this disk where the next one follows at once, and 261 to 284 µs
where 0.2 to 0.5 ms of other work lie between two. Left out for a trial, the mark of what was acknowledged and the look whether the file is still in its place made no difference. The rest is the work that [P2](#p2-durable-commands-by-16-callers-each-on-another-order)
tells of.`,
  P2: commands,
  P4: `Emmett and castore keep the decoded events of their callers and give them back, so they neither copy, nor encode, nor decode; whoever changes such an event changes
the store. Ours keeps JSON that nobody can change, and reads it as any other store does: of 180 µs a command, 87 were decoding when it was profiled. Emmett's time grows with the
number of streams (about 70 µs with 1,000, 211 µs with 8,000), ours does not; castore's and the map's show what keeping references costs.`,
  'P6 decode': `Reading through the port costs no more than without, and decoding adds about 2 µs an event where reading takes 7. Half of that is spent on looking at each member of each
object, which could only be had for less by generating code while the program runs, and that many places forbid. Since this table pages are of 250 rows in place of 1,000, so that what is
parsed has gone again before the garbage collector moves it. Measured by itself with 100,000 events: 0.74 and 0.69 in two runs (wanted 0.75).`,
  P6: `Since this table events are folded page by page and stored after 5,000, so that of each only its document is kept and a document is read and written less often; a document's codec copies
nothing that encoding leaves as it is, and unions are chosen by their tag. Measured by itself with 100,000 events on an idle machine: 0.84 (the goal is 0.75: reached).`,
  'P6 growth': `With a million events in place of 100,000, measured by itself before that change: 45,000 against 36,600 events/s, a ratio of 1.23. After it, 100,000 against a tenth: 1.06.`,
  'P6 sealed': `Measured by itself: 0.60 times as many events sealed as in the clear. A sealed event takes a digest and a ciphertext for each value, and all of it is parsed; what is decoded in the clear takes less than it did.`,
  'P6 memory': `Less than 25 MB are alive at the end of the 100,000; the rest is room that V8 takes as long as nobody asks for it back. The program asks (\`--max-semi-space-size=8
--heap-growing-percent=30\`); a service that wants this sets the same options. Measured by itself since the table: 134 MB with the options of the program (the goal is 160).`,
  P7: `The store passes over a row of another type in about 0.4 µs. What is left is reading, decoding and writing what the view handles, a sixth of the events, at the price of P6.
The day before, on the same machine at its quicker speed, it was 2.57 times as many.`,
  P8: `The twelve events are decoded for about 4 µs each and folded into the state of the order; the raw engine leaves them as they are.`,
  'P8 long': `Folding took 37 ms before, for lists were copied at each event; since the ids of the record and the sources of facts lie in pieces it takes 0.8. The rest is decoding, 1.2 µs for
each event.`,
  'P8 snapshot': `The snapshot holds marks of the commands and only the newest ids of the record; it lies in the file as bytes, on larger pages.`,
  P10: `Both sides are measured warm. Run twice: 0.653 and 0.615. What is left over the operations is copying the event so that nobody changes it, and writing canonical JSON, each once; values are written
to be sealed in one place, which is wiped, and random bytes come from the system for many values at a time.`,
  'P10 durable': `Measured by itself before: 0.70 of the clear, sealed and chained. Both cost less than the commit.`,
  P11: `Measured by itself with 10,000 events: 77,700 events/s by canonical form and digests alone, 68,600 verified (0.82; the goal is 0.6).`,
  'P11 bundle': `Measured by itself: 57,000 events/s by the digests of the lines alone, 41,300 with the chain and the form of each line checked (0.70; the goal is 0.6), and 5,020 as part of a whole bundle. Of a
whole bundle of 26 events, six tenths of the time go into making the report, its statements and its summary again, in two languages; the signatures and the log take a quarter.`,
  'P11 tree': `Measured by itself with 100,000 leaves: 423 ms against 418 by hashing alone (the goal is at most 1.3 times as long).`,
  'P12 stream': `Measured by itself on a machine that had much else to do, so only the processor time of the process that reads 24,000 events: 0.65 to 0.69 s by the client, 1.06 to 1.39 by ours, 0.83 to
1.17 by emmett's. Ours reads pages of 1,000 to their end and hands them out from memory, so that whoever leaves early or works slowly holds no call.`,
  'P12 all': `Measured in the same way: 1.16 to 1.32 s by the client, 1.29 to 1.91 by ours.`,
  'P12 subscription': `Measured in the same way: 0.78 to 1.08 s by the client, 1.00 to 1.26 by ours.`,
  'P12 view': `Measured in the same way: 1.06 to 1.31 s to build the view in SQLite, and 1.16 to 1.32 for the client's read of all events. The server leaves out the types that the view does not handle.`,
  'P13 p99': `In two processes, the slow ones were those of the first second, before the code of both had been compiled. Since this table half as many orders arrive before those that are measured,
as with commands; measured by itself: 6.6 ms in one process and 7.5 in two.`,
  P9: `Of the library's part, most is compiling its JavaScript and making the codecs of all commands and events, so it grows with their number. As one file for each entry of a package it takes a third of what it took
as 259 files; codecs without names of their own took 10 ms more. On a store of a million events, measured by itself on the same day: 132 against 66 ms, and 1.08 times what a
store of 100,000 takes.`
}
