package nlp

import "strings"

// baseOf returns the base form of the verb whose form in -ed or -ing has the
// given stem, undoing what English spelling does before these endings: a
// doubled consonant ("stopp") is single, and a dropped e ("seiz") comes back.
// The rules look at the end of the stem; the words that they would get wrong
// are listed in data/verb_stems.txt.
func baseOf(stem string) string {
	if base, ok := verbStems[stem]; ok {
		return base
	}
	for _, prefix := range []string{"re", "un", "over", "mis", "out", "under", "de", "dis", "pre"} {
		rest, ok := strings.CutPrefix(stem, prefix)
		if base, known := verbStems[rest]; ok && known && len(rest) > 3 {
			return prefix + base
		}
	}
	if strings.HasSuffix(stem, "e") && len(stem) > 2 {
		return stem // "dyeing", "agreeing"
	}
	n := len(stem)
	if n < 2 {
		return stem
	}
	last, before := stem[n-1], stem[n-2]
	switch {
	case vowel(last):
		return vowelEnd(stem)
	case last == before:
		return doubled(stem)
	case wantsE(stem):
		return stem + "e"
	}
	return stem
}

// vowelEnd handles stems in a vowel: "argu" is "argue", "veto" stays.
func vowelEnd(stem string) string {
	if stem[len(stem)-1] == 'u' || stem[len(stem)-1] == 'i' && strings.HasSuffix(stem, "di") {
		return stem + "e"
	}
	return stem
}

// doubled handles stems in a doubled consonant.
func doubled(stem string) string {
	n := len(stem)
	switch stem[n-1] {
	case 's', 'f', 'z':
		return stem
	case 'l':
		// "travelled" is British for "traveled"; "called" is "call".
		if syllables(stem) < 2 {
			return stem
		}
	}
	return stem[:n-1]
}

// wantsE reports whether a stem that ends in one consonant has lost an e.
func wantsE(stem string) bool {
	n := len(stem)
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'c', 'v', 'z':
		return last != 'z' || before != 't'
	case 'g':
		return softG(stem)
	case 's':
		return before != 's'
	case 'l':
		if !vowel(before) {
			return strings.IndexByte("bcdfgkptz", before) >= 0 // "handl", "settl"
		}
	case 'r':
		if !vowel(before) {
			return strings.IndexByte("bcdgt", before) >= 0 // "centr"
		}
	case 'w', 'x', 'y', 'h', 'j', 'q':
		return false
	}
	if !vowel(before) || n > 2 && digraph(stem[:n-1]) {
		return false
	}
	return syllables(stem) == 1 || longEnding(stem)
}

// softG reports whether the g at the end of the stem is soft and so wants an e.
func softG(stem string) bool {
	n := len(stem)
	switch stem[n-2] {
	case 'r', 'l', 'd':
		return true
	case 'n':
		return strings.HasSuffix(stem, "eng") || strings.HasSuffix(stem, "oung") || strings.HasSuffix(stem, "lung") || strings.HasSuffix(stem, "ing") && syllables(stem) > 1
	}
	return vowel(stem[n-2])
}

// longEnding reports whether the last syllable of a longer stem is one that is
// written with a final e: "evacuat", "injur", but not "visit", "enter".
func longEnding(stem string) bool {
	for _, short := range []string{"it", "et", "en", "on", "er", "or", "el", "al", "op", "ip", "om", "im", "um", "our"} {
		if strings.HasSuffix(stem, short) {
			return strings.HasSuffix(stem, "sum") || strings.HasSuffix(stem, "fum") || strings.HasSuffix(stem, "stum") || strings.HasSuffix(stem, "volum")
		}
	}
	return true
}

// digraph reports whether stem ends in two vowels that are one sound, before
// which a consonant does not drop an e: "treat", "avoid", "poison" not.
func digraph(stem string) bool {
	n := len(stem)
	if n < 2 || !vowel(stem[n-2]) {
		return false
	}
	switch stem[n-2:] {
	case "ia", "io", "iu", "eo", "ua", "ue", "uo":
		return false
	case "ui":
		return n < 3 || stem[n-3] != 'q'
	}
	return n < 3 || stem[n-3:n-1] != "qu"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// syllables counts the groups of vowels, with y as one behind a consonant.
func syllables(w string) int {
	n, in := 0, false
	for i := range len(w) {
		v := vowel(w[i]) && !(w[i] == 'u' && i > 0 && w[i-1] == 'q') || w[i] == 'y' && i > 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
