package nlp

import "strings"

// gluedWords are words that stick to the one before them where a dash between
// the two was lost on the way: "figuresincluding". No ordinary word ends so,
// but for the exceptions.
var gluedWords = []string{"including", "although", "because", "without", "before", "which", "while", "where", "after", "who"}

// gluedExceptions are the words that do end so, by what stands before the ending.
var gluedExceptions = words("there here mean erst worth a else some every no any herein therein")

// minGluedStem is the least number of letters before a glued word.
const minGluedStem = 4

// glued returns the length of a word stuck to the end of the given one, or 0.
func glued(word string) int {
	for _, g := range gluedWords {
		stem, found := strings.CutSuffix(word, g)
		if found && len(stem) >= minGluedStem && !gluedExceptions[strings.ToLower(stem)] && lowerLetters(stem[1:]) {
			return len(g)
		}
	}
	return 0
}

// lowerLetters reports whether a string is all small ASCII letters: names with
// other letters, and codes, are left alone.
func lowerLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
