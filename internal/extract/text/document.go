package text

// ZoneKind names a part of a page by its function.
type ZoneKind string

// The kinds of zones. Only Headline, Byline, Dateline, Body and Caption yield claims.
const (
	Headline    ZoneKind = "headline"
	Byline      ZoneKind = "byline"
	Dateline    ZoneKind = "dateline"
	Body        ZoneKind = "body"
	Caption     ZoneKind = "caption"
	Link        ZoneKind = "link"
	Boilerplate ZoneKind = "boilerplate"
)

// Zone is a stretch of the article with one function. A dateline is a zone
// inside a body paragraph; all other zones are whole paragraphs.
type Zone struct {
	Span
	Kind ZoneKind
}

// Paragraph is a block of running text, or one line of a list, byline, caption
// and the like. Sentences never cross paragraphs.
type Paragraph struct {
	Span
	Zone ZoneKind
}

// Token is a word or a punctuation mark.
type Token struct {
	Span
	// Spelling is shared by all tokens that are written so.
	*Spelling
	// Base is shared by all tokens of this spelling and tag.
	*Base
	// Tag is the Penn Treebank part of speech.
	Tag string
	// Form numbers the spelling within the document, from 1. 0 says nothing.
	Form int32
	// SpaceBefore tells whether white space stands before the token.
	SpaceBefore bool
}

// Sentence is a span of tokens within one paragraph.
type Sentence struct {
	Span
	// First and Last are the half-open range of indexes into Document.Tokens.
	First, Last int
	// Paragraph is the index into Document.Paragraphs.
	Paragraph int
}

// Document is an article: its text, its layout and, once analysed, its words.
type Document struct {
	// Raw is the text as received, valid UTF-8.
	Raw        string
	Paragraphs []Paragraph
	Zones      []Zone
	Sentences  []Sentence
	Tokens     []Token
}

// Slice returns the text that the span covers.
func (d *Document) Slice(s Span) string { return d.Raw[s.Start:s.End] }
