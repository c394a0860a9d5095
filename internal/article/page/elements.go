package page

// What the pruner knows of elements. The parser of HTML treats some of them in
// ways that cost more than their length (text in tables, which it moves;
// formatting, which it opens anew in every paragraph); these are renamed or
// unwrapped before it sees them.

// set makes a set of the names.
func set(names ...string) map[string]bool {
	s := make(map[string]bool, len(names))
	for _, n := range names {
		s[n] = true
	}
	return s
}

var (
	// dropped elements are left out with their content: none of it is the article.
	dropped = set("script", "style", "noscript", "template", "iframe", "noembed", "noframes", "textarea",
		"svg", "math", "canvas", "audio", "video", "object", "applet", "map", "select", "datalist", "button", "del", "s")

	// unwrapped elements are left out, and their content stays.
	unwrapped = set("b", "big", "code", "em", "font", "i", "nobr", "small", "strike", "strong", "tt", "u", "ins",
		"mark", "abbr", "cite", "q", "sub", "sup", "kbd", "samp", "var", "dfn", "data", "ruby", "rb", "rp", "rt", "rtc",
		"bdi", "bdo", "acronym", "blink", "label", "form", "fieldset", "legend", "center", "plaintext", "xmp", "listing",
		"tbody", "thead", "tfoot", "colgroup", "col", "marquee", "menuitem", "option", "optgroup", "frameset", "frame",
		"image", "isindex", "embed", "param", "source", "track", "input", "img", "picture", "wbr", "area", "keygen", "slot",
		"details", "dialog", "progress", "meter", "output", "base", "basefont", "bgsound", "command")

	// renamed elements are blocks to a reader.
	renamed = map[string]string{"table": "div", "tr": "div", "td": "div", "th": "div", "caption": "figcaption", "menu": "ul", "dir": "ul", "summary": "p"}

	// single elements are open once or not at all.
	single = set("html", "head", "body", "title")

	void = set("br", "hr", "meta", "link")

	// block elements begin a paragraph.
	block = set("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
		"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre",
		"section", "ul")

	headings = set("h1", "h2", "h3", "h4", "h5", "h6")

	// furniture is left out where the extractor finds no article.
	furniture = set("head", "nav", "footer", "aside", "script")

	attributes = set("class", "id", "style", "hidden", "aria-hidden", "role", "itemprop", "itemtype", "rel", "href",
		"datetime", "pubdate", "content", "property", "name", "lang")
)

// The bounds of a tag.
const (
	maxAttributes = 12
	maxValue      = 2000 // bytes; longer values tell nothing
)

// implied says which open element an element closes by itself, looked for up
// to the nearest container.
var implied = map[string]struct{ closes, within map[string]bool }{
	"li": {set("li"), set("ul", "ol")},
	"dd": {set("dd", "dt"), set("dl")},
	"dt": {set("dd", "dt"), set("dl")},
}
