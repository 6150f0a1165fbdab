// Imported first by every entry script, and written in plain old syntax: whoever has a Node that is too old
// should read this sentence and not a syntax error.
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(`Timeslice needs Node 20 or newer to start (this is ${process.versions.node}): https://nodejs.org`);
  process.exit(1);
}
