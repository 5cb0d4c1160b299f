/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaFormatError:
 * @PLAZA_FORMAT_ERROR_SYNTAX: not well formed; the message names file, line and column
 * @PLAZA_FORMAT_ERROR_CONTENT: well formed, and breaks a rule; the message names file and field
 * @PLAZA_FORMAT_ERROR_TOO_LARGE: beyond a ceiling of the reader
 * @PLAZA_FORMAT_ERROR_MISSING: a file or a language of a pack is not there
 * @PLAZA_FORMAT_ERROR_UNKNOWN: no reader or writer for this kind of file
 * @PLAZA_FORMAT_ERROR_WRITE: the file cannot be written
 */
typedef enum
{
  PLAZA_FORMAT_ERROR_SYNTAX,
  PLAZA_FORMAT_ERROR_CONTENT,
  PLAZA_FORMAT_ERROR_TOO_LARGE,
  PLAZA_FORMAT_ERROR_MISSING,
  PLAZA_FORMAT_ERROR_UNKNOWN,
  PLAZA_FORMAT_ERROR_WRITE,
} PlazaFormatError;

#define PLAZA_FORMAT_ERROR (plaza_format_error_quark ())
GQuark plaza_format_error_quark (void);

G_END_DECLS
