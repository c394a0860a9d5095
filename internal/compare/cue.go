package compare

import (
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// beforeReach is how many words may stand between "earlier" and the word that
// it belongs to, or between either and the figure: "an earlier toll of 38".
const beforeReach = 5

// countTrait reads what the words around a count say of it.
func (d *digest) countTrait(t *trait, k *claim.Claim, tokens []text.Token, first, last int) {
	c, whole := k.Count, d.sentence(k.Sentence)
	t.head = headLemma(tokens[first:last], c.Head)
	if c.Event != nil {
		t.trigger = headLemma(tokens, c.Event.Trigger)
	}
	t.definite = first > 0 && isDefinite(tokens[first-1].Lower) || first < last && isDefinite(tokens[first].Lower)
	t.revises = whole.revises || whole.less && c.Event != nil && d.words.habit(c.Event.Type).change == varies
	t.total = whole.total
	t.earlier = t.revises && first > 0 && precededBy(tokens[:first], "from") || d.saidBefore(tokens[:first])
	t.part = partBehind(tokens[last:]) || first > 0 && slices.Contains([]string{"including", "among"}, tokens[first-1].Lower)
}

// headLemma returns the lemma of the head noun, which may stand outside of the claim.
func headLemma(tokens []text.Token, head string) string {
	for _, t := range slices.Backward(tokens) {
		if t.Text == head {
			return t.Lemma
		}
	}
	words := foldWords(head)
	if len(words) == 0 {
		return ""
	}
	return singular(words[len(words)-1])
}

func isDefinite(word string) bool {
	switch word {
	case "the", "all", "those", "these", "both":
		return true
	}
	return false
}

func (d *digest) has(tokens []text.Token, class string) bool {
	for i := range tokens {
		if d.words.isCue(tokens[i].Lemma, class) || d.words.isCue(tokens[i].Lower, class) {
			return true
		}
	}
	return false
}

// hasTotal tells "in all", "all together" and "a total of" from "all" alone.
func hasTotal(tokens []text.Token) bool {
	for i := range tokens {
		if tokens[i].Lower != "all" || i > 0 && tokens[i-1].Lower == "in" {
			switch tokens[i].Lemma {
			case "total", "combined", "altogether", "overall", "all", "together":
				return true
			}
		}
	}
	return false
}

// precededBy reports whether word stands before the end, words such as "at
// least" and "about" aside.
func precededBy(tokens []text.Token, word string) bool {
	for i := len(tokens) - 1; i >= max(0, len(tokens)-3); i-- {
		switch tokens[i].Lower {
		case word:
			return true
		case "at", "least", "about", "some", "more", "than", "the", "an", "earlier", "initial", "previous", "around", "nearly":
		default:
			return false
		}
	}
	return false
}

// saidBefore reports whether the words before a figure say that it was told
// before: "earlier reported", "had initially put the toll at", "a previous count of".
func (d *digest) saidBefore(tokens []text.Token) bool {
	tail := tokens[max(0, len(tokens)-2*beforeReach):]
	before, put := -1, -1
	for i := range tail {
		had := i > 0 && tail[i-1].Lower == "had" && tail[i].Tag == "VBN" && d.words.isCue(tail[i].Lemma, cuePut)
		if had || d.words.isCue(tail[i].Lower, cueBefore) {
			before = i
		}
		if d.words.isCue(tail[i].Lemma, cuePut) && !strings.HasPrefix(tail[i].Tag, "JJ") {
			put = i
		}
	}
	if before < 0 || put < 0 {
		return false
	}
	gap := before - put
	return max(gap, -gap) <= beforeReach && len(tail)-max(before, put) <= beforeReach
}

// partBehind reports whether "of them", "of whom" or "of the …" follows.
func partBehind(tokens []text.Token) bool {
	return len(tokens) > 1 && tokens[0].Lower == "of" &&
		slices.Contains([]string{"them", "whom", "these", "those", "the", "which"}, tokens[1].Lower)
}
