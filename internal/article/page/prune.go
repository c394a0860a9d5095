package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// The bounds of what the parser and the extractor get to see. An article page
// has a few thousand elements, nested some thirty deep.
const (
	maxDepth    = 96
	maxElements = 12_000
	maxData     = 128 << 10 // bytes of JSON-LD
)

// breakMark stands for the start of a block whose tag is left out.
const breakMark = "\u2029"

// prune writes a page anew, in one pass: without scripts, styles, comments and
// what is not text; without the inline tags whose repetition costs the parser
// more than their length; nested no deeper and with no more elements than the bounds.
// The words stay, and so do the limits of paragraphs.
func prune(page string) string {
	p := &pruner{
		tokens:  html.NewTokenizer(strings.NewReader(page)),
		lower:   asciiLower(page),
		lastEnd: map[string]int{},
		over:    map[string]int{},
	}
	p.out.Grow(len(page))
	for p.tokens.Next() != html.ErrorToken {
		p.token()
	}
	return p.out.String()
}

type pruner struct {
	tokens   *html.Tokenizer
	lower    string         // the page in lower case, byte for byte
	lastEnd  map[string]int // where the last end tag of a name begins, as far as asked for
	at       int            // where the current token ends
	out      strings.Builder
	open     []string       // the names of the open elements
	over     map[string]int // start tags left out, by name
	seen     [4]bool        // of the elements that come once
	elements int
	data     int    // bytes of JSON-LD kept
	skip     string // the element whose content is left out, or ""
}

func (p *pruner) token() {
	p.at += len(p.tokens.Raw())
	t := p.tokens.Token()
	if p.skip != "" {
		if t.Type == html.EndTagToken && t.Data == p.skip {
			p.skip = ""
		}
		return
	}
	switch t.Type {
	case html.TextToken:
		p.out.WriteString(html.EscapeString(t.Data))
	case html.StartTagToken, html.SelfClosingTagToken:
		p.start(&t)
	case html.EndTagToken:
		p.end(rename(t.Data))
	case html.DoctypeToken, html.CommentToken, html.ErrorToken:
	}
}

var paragraph = set("p")

func rename(name string) string {
	if to, ok := renamed[name]; ok {
		return to
	}
	return name
}

func (p *pruner) start(t *html.Token) {
	switch {
	case t.Data == "script" && p.keepsData(t):
		return
	case dropped[t.Data]:
		p.dropContent(t)
		return
	case unwrapped[t.Data] || p.again(t.Data):
		return
	}
	t.Data = rename(t.Data)
	p.closeImplied(t.Data)
	if p.elements >= maxElements || len(p.open) >= maxDepth {
		if !void[t.Data] {
			p.over[t.Data]++
		}
		if block[t.Data] {
			p.out.WriteString(breakMark)
		}
		return
	}
	p.elements++
	p.write(t)
	if !void[t.Data] {
		p.open = append(p.open, t.Data)
	}
}

// again reports whether the element comes once a page, and has come.
func (p *pruner) again(name string) bool {
	if !single[name] {
		return false
	}
	i := strings.IndexByte("hbt", name[0])
	if name == "head" {
		i = 3
	}
	before := p.seen[i]
	p.seen[i] = true
	return before
}

// dropContent skips to the next end tag of the element. Where none follows only
// the tag is left out, so that what is never closed does not swallow the page.
func (p *pruner) dropContent(t *html.Token) {
	last, known := p.lastEnd[t.Data]
	if !known {
		last = strings.LastIndex(p.lower, "</"+t.Data)
		p.lastEnd[t.Data] = last
	}
	if t.Type == html.StartTagToken && last >= p.at {
		p.skip = t.Data
	}
}

// keepsData copies a JSON-LD script, in which pages describe themselves.
func (p *pruner) keepsData(t *html.Token) bool {
	if t.Type != html.StartTagToken || !isData(t) || p.tokens.Next() != html.TextToken {
		return false
	}
	raw := string(p.tokens.Raw()) // a script's content is one token
	p.at += len(raw)
	if p.data += len(raw); p.data <= maxData {
		p.out.WriteString(`<script type="application/ld+json">` + raw + `</script>`)
	}
	return true
}

func isData(t *html.Token) bool {
	for _, a := range t.Attr {
		if a.Key == "type" && strings.EqualFold(strings.TrimSpace(a.Val), "application/ld+json") {
			return true
		}
	}
	return false
}

// end closes the nearest open element of that name, and what is open within it.
func (p *pruner) end(name string) {
	if p.over[name] > 0 {
		p.over[name]--
		if block[name] {
			p.out.WriteString(breakMark)
		}
		return
	}
	for i, open := range slices.Backward(p.open) {
		if open == name {
			p.open = p.open[:i]
			p.out.WriteString("</" + name + ">")
			return
		}
	}
}

// closeImplied takes off the stack what the parser closes by itself before an
// element of this name, so that paragraphs and items without end tags do not
// count as nested.
func (p *pruner) closeImplied(name string) {
	if block[name] {
		p.closeNearest(paragraph, block)
	}
	if n := len(p.open); n > 0 && headings[name] && headings[p.open[n-1]] {
		p.open = p.open[:n-1]
	}
	if rule, ok := implied[name]; ok {
		p.closeNearest(rule.closes, rule.within)
	}
}

// closeNearest closes the innermost open element of those named, unless a
// container stands between.
func (p *pruner) closeNearest(closes, within map[string]bool) {
	for i, open := range slices.Backward(p.open) {
		if closes[open] {
			p.open = p.open[:i]
			return
		}
		if within[open] {
			return
		}
	}
}

// write copies a start tag with the attributes that tell what an element is.
func (p *pruner) write(t *html.Token) {
	p.out.WriteString("<" + t.Data)
	n := 0
	for _, a := range t.Attr {
		if !attributes[a.Key] || len(a.Val) > maxValue || n == maxAttributes {
			continue
		}
		n++
		p.out.WriteString(" " + a.Key + `="` + html.EscapeString(a.Val) + `"`)
	}
	p.out.WriteString(">")
}

func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
