package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

const byteOrderMark = "\ufeff"

// decode turns the bytes of a page into UTF-8: by byte order mark, header or
// meta element; without any, UTF-8 where the bytes are that, and Windows-1252
// otherwise, as browsers do. Bytes that mean nothing become U+FFFD.
func decode(body []byte, contentType string) (string, error) {
	enc, name, certain := charset.DetermineEncoding(body, contentType)
	if name != "utf-8" && (certain || !utf8.Valid(body)) {
		var err error
		if body, err = enc.NewDecoder().Bytes(body); err != nil {
			return "", fmt.Errorf("decode page: %w", err)
		}
	}
	return strings.ToValidUTF8(strings.TrimPrefix(string(body), byteOrderMark), "\ufffd"), nil
}
