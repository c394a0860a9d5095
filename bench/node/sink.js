let written = 0;

// toJSON writes what a tool found, as factdesk does, so that results which are
// only made when somebody reads them are made.
export function toJSON(results) {
  written += JSON.stringify(results).length;
  return written;
}
