/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-json-event.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-contact.h"
#include "plaza-text-rules.h"

/**
 * plaza_read_json_draft:
 * @title: its title, as it was read
 * @key: (nullable): what the file calls it
 *
 * Returns: (transfer full): an event of which nothing else is known
 */
PlazaIncoming *
plaza_read_json_draft (const PlazaReadTitle *title,
                       const char           *key)
{
  PlazaIncoming *draft = plaza_incoming_new (0);
  PlazaEventRecord *event = draft->event;

  draft->key = g_strdup (key);
  event->title = g_strdup (title->title);
  event->status = title->cancelled ? PLAZA_STATUS_CANCELLED : PLAZA_STATUS_CONFIRMED;
  g_strfreev (event->officials);
  event->officials = g_strdupv (title->officials);
  event->kind = title->kind;
  if (title->kind != PLAZA_KIND_OTHER)
    plaza_incoming_infer (draft, "kind");
  if (title->officials[0] != NULL)
    plaza_incoming_infer (draft, "officials");

  return draft;
}

/**
 * plaza_read_json_set_kind:
 * @kind: as the file says it, which counts more than the words of the title
 */
void
plaza_read_json_set_kind (PlazaIncoming *draft,
                          PlazaKind      kind)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  PlazaEventRecord *event = draft->event;

  for (guint i = 0; event->inferred[i] != NULL; i++)
    if (!g_str_equal (event->inferred[i], "kind"))
      g_strv_builder_add (builder, event->inferred[i]);
  g_strfreev (event->inferred);
  event->inferred = g_strv_builder_end (builder);
  event->kind = kind;
}

/**
 * plaza_read_json_add_line:
 * @list: (inout): texts
 * @line: (nullable): one more; each is there once
 */
void
plaza_read_json_add_line (GStrv      *list,
                          const char *line)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (line == NULL || *line == '\0' || g_strv_contains ((const char * const *) *list, line))
    return;

  g_strv_builder_addv (builder, (const char **) *list);
  g_strv_builder_add (builder, line);
  g_strfreev (*list);
  *list = g_strv_builder_end (builder);
}

/**
 * plaza_read_json_contact:
 * @contact: whom to ask
 * @name: (nullable): the name of its member that has the name
 * @email: (nullable): that of the e-mail address
 * @telephone: (nullable): that of the telephone number
 */
void
plaza_read_json_contact (PlazaIncoming *draft,
                         JsonObject    *contact,
                         const char    *name,
                         const char    *email,
                         const char    *telephone)
{
  PlazaEventRecord *event = draft->event;
  g_autofree char *address = email != NULL ? plaza_read_json_word (contact, email) : NULL;
  g_autofree char *written = telephone != NULL ? plaza_read_json_word (contact, telephone) : NULL;
  g_autofree char *number = written != NULL ? plaza_read_contact_telephone (written) : NULL;

  if (name != NULL && event->contact_name == NULL)
    event->contact_name = plaza_read_json_line (contact, name);
  if (address != NULL && g_ascii_strncasecmp (address, "mailto:", strlen ("mailto:")) == 0)
    memmove (address, address + strlen ("mailto:"), strlen (address + strlen ("mailto:")) + 1);
  plaza_read_json_add_line (&event->contact_emails, address);
  plaza_read_json_add_line (&event->contact_telephones, number);
  if (written != NULL && number == NULL)
    {
      g_autofree char *quoted = plaza_text_rules_quote (written);

      /* Translators: %s is what stands where a telephone number should. */
      plaza_incoming_question (draft, telephone, g_strdup_printf (_("“%s” is no telephone number; it is left out"), quoted));
    }
}

/**
 * plaza_read_json_street:
 * @name: of the member that has the lines of an address, in a list or as a text
 *
 * Returns: (transfer full) (nullable): them on one line
 */
char *
plaza_read_json_street (JsonObject *location,
                        const char *name)
{
  JsonArray *lines = plaza_read_json_array (location, name);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_null_terminated (2, g_free, TRUE);

  if (lines == NULL)
    return plaza_read_json_line (location, name);

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      g_autofree char *line = plaza_read_json_text_of (json_array_get_element (lines, i));

      if (line != NULL && *g_strstrip (line) != '\0')
        g_ptr_array_add (parts, g_steal_pointer (&line));
    }

  return parts->len > 0 ? g_strjoinv (", ", (char **) parts->pdata) : NULL;
}

/**
 * plaza_read_json_order:
 * @name: of the member that says when the event was last changed, as a time
 *
 * Returns: of which the higher one counts; 0 where nothing is said
 */
int
plaza_read_json_order (JsonObject *object,
                       const char *name)
{
  g_autofree char *text = plaza_read_json_word (object, name);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return time != NULL ? (int) CLAMP (g_date_time_to_unix (time), 0, G_MAXINT) : 0;
}
