package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"factdesk/internal/compare"
	"factdesk/internal/extract/text"
)

// inputReport is one report as the client sent it.
type inputReport struct{ ID, Text, Title, URL, PublishedAt string }

var tooManyOrFew = fmt.Sprintf("not %d to %d reports", compare.MinReports, compare.MaxReports)

// requireJSONBody refuses bodies that do not call themselves JSON in UTF-8.
func requireJSONBody(h http.Header) error {
	media, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || media != mediaJSON {
		return fail(unsupportedMedia, "reports come as %s", mediaJSON)
	}
	if charset, given := params["charset"]; given && charset != "utf-8" && charset != "UTF-8" {
		return fail(unsupportedMedia, "the charset is not utf-8")
	}
	return nil
}

// compareParameters are the options of POST /compare.
var compareParameters = []string{"types", "offsets", "min_confidence", "explain"}

// parseCompareQuery reads the options of POST /compare, which mean what they
// mean for POST /extract.
func parseCompareQuery(raw string) (options, error) {
	o := options{Offsets: text.UTF32}
	values, err := url.ParseQuery(raw)
	if err != nil {
		return o, fail(malformed, "the query is malformed")
	}
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names)
	var errs []fieldError
	for _, name := range names {
		fault := ""
		switch {
		case len(values[name]) > 1:
			fault = "comes more than once"
		case !slices.Contains(compareParameters, name):
			fault = "unknown parameter"
		default:
			fault = o.set(name, values[name][0], mediaJSON)
		}
		if fault != "" && len(errs) < maxFieldErrors {
			errs = append(errs, inQuery(name, fault))
		}
	}
	if len(errs) > 0 {
		return o, failFields(errs...)
	}
	return o, nil
}

// decodeReports reads the object with its list of reports. textLimit is how
// many bytes one text may have. It is as strict as decodeArticle.
func decodeReports(body []byte, textLimit int64) ([]inputReport, error) {
	if !utf8.Valid(body) {
		return nil, fail(malformed, "the body is not valid UTF-8")
	}
	var whole json.RawMessage
	if err := json.Unmarshal(body, &whole); err != nil {
		return nil, malformedJSON(err)
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, failFields(inBody("", "not an object"))
	}
	var reports []inputReport
	seen := false
	for dec.More() {
		t, err := dec.Token()
		if err != nil {
			return nil, malformedJSON(err)
		}
		name, _ := t.(string)
		switch {
		case name != "reports":
			return nil, failFields(inBody(name, "unknown field"))
		case seen:
			return nil, duplicateField(name)
		}
		seen = true
		if reports, err = decodeList(dec, textLimit); err != nil {
			return nil, err
		}
	}
	if !seen {
		return nil, failFields(inBody("reports", "missing"))
	}
	return reports, checkIDs(reports)
}

// decodeList reads the list of reports.
func decodeList(dec *json.Decoder, textLimit int64) ([]inputReport, error) {
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return nil, failFields(inBody("reports", "not a list"))
	}
	var out []inputReport
	for dec.More() {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return nil, malformedJSON(err)
		}
		if len(out) == compare.MaxReports {
			return nil, failFields(inBody("reports", tooManyOrFew))
		}
		r, err := decodeReport(raw, len(out), textLimit)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	if len(out) < compare.MinReports {
		return nil, failFields(inBody("reports", tooManyOrFew))
	}
	_, err := dec.Token() // the end of the list
	return out, err
}

// decodeReport reads one report, whose faults point into the list.
func decodeReport(raw json.RawMessage, i int, textLimit int64) (inputReport, error) {
	at := inReport(i)
	a, err := decodeArticle(raw)
	if err != nil {
		return inputReport{}, within(i, err)
	}
	switch {
	case a.ID == "":
		return inputReport{}, failFields(at("id", "missing: differences name reports by it"))
	case int64(len(a.Text)) > textLimit:
		f := fail(tooLarge, "the text of report %q is larger than the limit of %d bytes", shortened(a.ID), textLimit)
		f.Limit, f.Errors = textLimit, []fieldError{at("text", "too large")}
		return inputReport{}, f
	}
	return inputReport{ID: a.ID, Text: a.Text, Title: a.Title, URL: a.URL, PublishedAt: a.PublishedAt}, nil
}

// checkIDs refuses an id that two reports share, unless they are one report that comes twice.
func checkIDs(reports []inputReport) error {
	first := make(map[string]int, len(reports))
	for i, r := range reports {
		if j, seen := first[r.ID]; seen && r != reports[j] {
			return failFields(inReport(i)("id", "another report has the same id"))
		} else if !seen {
			first[r.ID] = i
		}
	}
	return nil
}

func shortened(s string) string {
	if len(s) > maxPointerName {
		return strings.ToValidUTF8(s[:maxPointerName], "") + "…" // no half of a character
	}
	return s
}

// inReport points at a field of a report.
func inReport(i int) func(field, detail string) fieldError {
	return func(field, detail string) fieldError {
		e := inBody(field, detail)
		pointer := reportPointer(i) + *e.Pointer
		e.Pointer = &pointer
		return e
	}
}

func reportPointer(i int) string { return "/reports/" + strconv.Itoa(i) }

// within moves the pointers of a failure into a report.
func within(i int, err error) error {
	f, ok := err.(*failure) //nolint:errorlint // decodeArticle returns failures, never wrapped
	if !ok || len(f.Errors) == 0 {
		return err
	}
	moved := *f
	moved.Errors = slices.Clone(f.Errors)
	for k := range moved.Errors {
		if p := moved.Errors[k].Pointer; p != nil {
			pointer := reportPointer(i) + *p
			moved.Errors[k].Pointer = &pointer
		}
	}
	if moved.problem == invalid {
		return failFields(moved.Errors...)
	}
	return &moved
}
