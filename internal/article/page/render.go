package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// bullet marks the items of lists, as the engine reads them.
const bullet = "• "

// render writes the words below a node: a paragraph a line, blank lines
// between them, items of lists with a bullet. What the page hides is left out.
func render(n *html.Node) string {
	r := &renderer{}
	r.node(n)
	r.flush()
	return strings.Join(r.paragraphs, "\n\n")
}

type renderer struct {
	paragraphs []string
	line       strings.Builder
	item       bool // the line is the first of a list item
}

// node walks the tree; its depth is bounded by the pruner.
func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data)
		return
	case html.ElementNode:
		if furniture[n.Data] || hidden(n) {
			return
		}
	}
	if n.Type == html.ElementNode && block[n.Data] {
		r.flush()
		r.item = n.Data == "li"
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
	if n.Type == html.ElementNode && block[n.Data] {
		r.flush()
		r.item = false
	}
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden", a.Key == "aria-hidden" && a.Val == "true":
			return true
		case a.Key == "style" && strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none"):
			return true
		}
	}
	return false
}

func (r *renderer) text(s string) {
	for part := range strings.SplitSeq(s, breakMark) {
		if len(part) < len(s) {
			r.flush()
		}
		r.line.WriteString(part)
	}
}

// flush ends the paragraph. White space within it is one space, and controls
// are left out: the text is a reader's, not the page's.
func (r *renderer) flush() {
	line := strings.Join(strings.FieldsFunc(r.line.String(), func(c rune) bool {
		return unicode.IsSpace(c) && c != '\u00a0' || unicode.IsControl(c)
	}), " ")
	r.line.Reset()
	if line = strings.Trim(line, " \u00a0"); line == "" {
		return
	}
	if r.item {
		line, r.item = bullet+line, false
	}
	r.paragraphs = append(r.paragraphs, line)
}
