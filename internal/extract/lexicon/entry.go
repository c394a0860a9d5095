package lexicon

import "iter"

// Entry is one line of a list.
type Entry struct {
	List ID
	Text string // as written in the file
	Attr string // after the tab, or ""
}

// line is where an entry stands in the file of its list. Lists have more than a
// hundred thousand, which the collector of garbage need not follow.
type line struct {
	at, words int32 // where the words begin, and how long they are
	attr      int32 // how long the attribute is, which follows them behind a tab
}

// words returns entry n of a list, counted from 1 over all lists, as written.
func (l *Lexicon) words(list ID, n int32) string {
	e := l.lines[n-1]
	return l.files[list][e.at : e.at+e.words]
}

// attr returns the attribute of entry n of a list, or "".
func (l *Lexicon) attr(list ID, n int32) string {
	e := l.lines[n-1]
	if e.attr == 0 {
		return ""
	}
	from := e.at + e.words + 1
	return l.files[list][from : from+e.attr]
}

// entry returns entry n of a list.
func (l *Lexicon) entry(list ID, n int32) Entry {
	return Entry{List: list, Text: l.words(list, n), Attr: l.attr(list, n)}
}

// Entries goes over the entries of a list in the order of its file.
func (l *Lexicon) Entries(list ID) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		end := int32(len(l.lines))
		if int(list)+1 < len(l.starts) {
			end = l.starts[list+1]
		}
		for n := l.starts[list]; n < end; n++ {
			if !yield(l.entry(list, n+1)) {
				return
			}
		}
	}
}

// Contains reports whether a list has an entry of one word, in lower case.
func (l *Lexicon) Contains(list ID, word string) bool {
	for _, e := range l.trie.endsAt(l.trie.rootOf(word)) {
		if ID(e.List) == list {
			return true
		}
	}
	return false
}
