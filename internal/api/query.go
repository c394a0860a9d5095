package api

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"factdesk/internal/article"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// options is what the query asks for.
type options struct {
	Types         []claim.Type // nil is all
	Offsets       text.Unit
	MinConfidence float64
	Explain       bool
	At            *int // in the unit of Offsets; with Explain
	Format        Format
	Ordered       bool            // of a batch
	Meta          article.Article // of a body that is no JSON object; Text is never set
}

// metaParameters are the query parameters that describe a body that is no JSON object.
var metaParameters = []string{"id", "title", "url", "published_at"}

// parseQuery reads the options of POST /extract. Every parameter is known,
// comes once, and has a value that means something.
func parseQuery(raw, media string) (options, error) {
	o := options{Offsets: text.UTF32}
	values, err := url.ParseQuery(raw)
	if err != nil {
		return o, fail(malformed, "the query is malformed")
	}
	var errs []fieldError
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names) // the same request, the same answer
	for _, name := range names {
		fault := ""
		if len(values[name]) > 1 {
			fault = "comes more than once"
		} else {
			fault = o.set(name, values[name][0], media)
		}
		if fault != "" && len(errs) < maxFieldErrors {
			errs = append(errs, inQuery(name, fault))
		}
	}
	if o.At != nil && !o.Explain && len(errs) == 0 {
		errs = append(errs, inQuery("at", "goes with explain=1 only"))
	}
	if o.Format == FormatJSONLD && o.Offsets != text.UTF32 && len(errs) == 0 {
		errs = append(errs, inQuery("offsets", "text positions of web annotations are utf-32"))
	}
	if len(errs) > 0 {
		return o, failFields(errs...)
	}
	return o, nil
}

// set stores one parameter and returns what is wrong with it, or "".
func (o *options) set(name, value, media string) string {
	switch {
	case name == "types":
		return o.setTypes(value)
	case name == "offsets":
		return o.setOffsets(value)
	case name == "min_confidence":
		return o.setMinConfidence(value)
	case name == "explain":
		return o.setExplain(value)
	case name == "at" && media != mediaNDJSON:
		return o.setAt(value)
	case name == "order" && media == mediaNDJSON:
		return o.setOrder(value)
	case name == "format" && media != mediaNDJSON:
		return o.setFormat(value)
	case !slices.Contains(metaParameters, name):
		return "unknown parameter"
	case media == mediaJSON || media == mediaNinjs || media == mediaNDJSON:
		return "goes with " + mediaText + " and " + mediaHTML + " only; it is a field of the JSON object"
	}
	*fieldOf(&o.Meta, name) = value
	return ""
}

func (o *options) setTypes(value string) string {
	types, err := ParseTypes(value)
	if err != nil {
		return err.Error()
	}
	o.Types = types
	return ""
}

func (o *options) setOffsets(value string) string {
	unit, err := text.ParseUnit(value)
	if err != nil {
		return "none of utf-32, utf-16 and utf-8"
	}
	o.Offsets = unit
	return ""
}

func (o *options) setMinConfidence(value string) string {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || !(n >= 0 && n <= 1) { // so that NaN fails too
		return "not a number from 0 to 1"
	}
	o.MinConfidence = n
	return ""
}

func (o *options) setExplain(value string) string { return setSwitch(&o.Explain, value) }

func (o *options) setOrder(value string) string { return setSwitch(&o.Ordered, value) }

func setSwitch(to *bool, value string) string {
	switch value {
	case "1", "true":
		*to = true
	case "0", "false":
	default:
		return "none of 1 and 0"
	}
	return ""
}

func (o *options) setFormat(value string) string {
	f, err := ParseFormat(value)
	if err != nil {
		return err.Error()
	}
	o.Format = f
	return ""
}

func (o *options) setAt(value string) string {
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 {
		return "not an offset into the text"
	}
	o.At = &n
	return ""
}

// ParseTypes reads claim types separated by commas, as the query has them.
func ParseTypes(list string) ([]claim.Type, error) {
	var types []claim.Type
	for name := range strings.SplitSeq(list, ",") {
		t := claim.Type(strings.TrimSpace(name))
		if !slices.Contains(claim.Types, t) {
			return nil, fmt.Errorf("not a list of claim types, of which there are %v", claim.Types)
		}
		if !slices.Contains(types, t) {
			types = append(types, t)
		}
	}
	return types, nil
}
