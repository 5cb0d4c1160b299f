/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the fields of an event's form hold: what it is, and whether it can be understood. A check
 * answers what is wrong in a sentence, or NULL. */

/* Between the items of a list that is typed in one line. */
#define PLAZA_TYPED_SEPARATORS ",;\n"

typedef enum
{
  PLAZA_TYPED_NONE,
  PLAZA_TYPED_TIME,
  PLAZA_TYPED_ALL_DAY,
  PLAZA_TYPED_UNKNOWN,
} PlazaTyped;

PlazaTyped  plaza_event_typed_time              (const char *text,
                                                 int        *minutes);
char       *plaza_event_typed_day               (const char *text,
                                                 const char *campaign_day,
                                                 gboolean   *contradicts);
char       *plaza_event_typed_state             (const char *text);

gboolean    plaza_event_typed_point             (const char *text,
                                                 double     *latitude,
                                                 double     *longitude);

const char *plaza_event_typed_check             (const char *text);
const char *plaza_event_typed_check_prose       (const char *text);
const char *plaza_event_typed_check_lines       (const char *text);
const char *plaza_event_typed_check_emails      (const char *text);
const char *plaza_event_typed_check_telephones  (const char *text);
const char *plaza_event_typed_check_languages   (const char *text);
const char *plaza_event_typed_check_hashtag     (const char *text);
const char *plaza_event_typed_check_link        (const char *text);
const char *plaza_event_typed_check_state       (const char *text);
const char *plaza_event_typed_check_postal_code (const char *text);
const char *plaza_event_typed_check_point       (const char *text);
const char *plaza_event_typed_check_start       (const char *text);
const char *plaza_event_typed_check_end         (const char *text);

G_END_DECLS
