package mention

import "factdesk/internal/extract/text"

// shipBefore reports whether the word before token k is that for a vessel, which the
// name that begins there is of.
func (f *Found) shipBefore(k int, s *text.Sentence) bool {
	if k-2 < s.First || f.has(k-1, capital) {
		return false
	}
	if f.carrier(k - 1) {
		return true
	}
	switch f.lower(k - 1) {
	case "ferry", "tanker", "freighter", "frigate", "destroyer", "trawler", "warship", "vessel", "barge", "yacht", "schooner", "corvette", "submarine", "ship":
		return true
	}
	return false
}

// carrier reports whether the word at token k is that for a ship, and not for an
// airline: the aircraft carrier X.
func (f *Found) carrier(k int) bool {
	if f.lower(k) != "carrier" {
		return false
	}
	switch f.lower(k - 1) {
	case "aircraft", "troop", "bulk", "ore", "coal", "oil", "grain", "gas", "lng", "container", "car":
		return true
	}
	return false
}
