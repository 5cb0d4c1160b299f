/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-code.h"

#include <string.h>

#include "plaza-texts.h"

/* Longer ones are a mistake, and would not fit a code; an address has at most
 * 254 characters (RFC 5321, 4.5.3.1.3). */
#define VALUE_CAP 254
#define LINES_CAP 6

static char *
shorten (const char *value)
{
  return value != NULL ? g_utf8_make_valid (value, (gssize) strnlen (value, VALUE_CAP)) : NULL;
}

static GStrv
shorten_all (const char *const *values)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; values != NULL && values[i] != NULL && i < LINES_CAP; i++)
    g_strv_builder_take (builder, shorten (values[i]));

  return g_strv_builder_end (builder);
}

/**
 * plaza_contact_new:
 * @name: (nullable): a person
 * @organization: (nullable): whom the person speaks for
 * @emails: (nullable): e-mail addresses
 * @telephones: (nullable): telephone numbers
 *
 * Returns: (transfer full): the contact
 */
PlazaContact *
plaza_contact_new (const char        *name,
                   const char        *organization,
                   const char *const *emails,
                   const char *const *telephones)
{
  PlazaContact *self = g_new0 (PlazaContact, 1);

  self->name = shorten (name);
  self->organization = shorten (organization);
  self->emails = shorten_all (emails);
  self->telephones = shorten_all (telephones);
  return self;
}

static gboolean
is_telephone (const char *line)
{
  guint digits = 0;

  for (const char *p = line; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      digits++;
    else if (strchr (" +-().,x", *p) == NULL)
      return FALSE;

  return digits >= 3;
}

/**
 * plaza_contact_parse:
 * @lines: a name, and under it, a line each, an organization and addresses
 *
 * Returns: (transfer full): the contact
 */
PlazaContact *
plaza_contact_parse (const char *lines)
{
  g_auto(GStrv) all = g_strsplit (lines, "\n", LINES_CAP + 1);
  g_autoptr(GStrvBuilder) emails = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) telephones = g_strv_builder_new ();
  PlazaContact *self = g_new0 (PlazaContact, 1);

  for (guint i = 0; all[i] != NULL && i < LINES_CAP; i++)
    {
      g_autofree char *line = shorten (g_strstrip (all[i]));

      if (*line == '\0')
        continue;
      if (strchr (line, '@') != NULL)
        g_strv_builder_add (emails, line);
      else if (is_telephone (line))
        g_strv_builder_add (telephones, line);
      else if (self->name == NULL)
        self->name = g_steal_pointer (&line);
      else if (self->organization == NULL)
        self->organization = g_steal_pointer (&line);
    }

  self->emails = g_strv_builder_end (emails);
  self->telephones = g_strv_builder_end (telephones);
  return self;
}

void
plaza_contact_free (PlazaContact *self)
{
  g_free (self->name);
  g_free (self->organization);
  g_strfreev (self->emails);
  g_strfreev (self->telephones);
  g_free (self);
}

/* Returns: whether there is a way to write or to call */
gboolean
plaza_contact_has_reach (const PlazaContact *self)
{
  return self->emails[0] != NULL || self->telephones[0] != NULL;
}

/* RFC 2426, 5: commas, semicolons and backslashes of a value are escaped. */
static void
append_value (GString    *card,
              const char *name,
              const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_string_append (card, name);
  for (const char *p = value; *p != '\0'; p++)
    {
      if (strchr (",;\\", *p) != NULL)
        g_string_append_c (card, '\\');
      if (!g_ascii_iscntrl (*p))
        g_string_append_c (card, *p);
    }
  g_string_append (card, "\r\n");
}

/**
 * plaza_contact_to_vcard:
 * @self: a contact
 *
 * Returns: (transfer full): it as a vCard 3.0 (RFC 2426), which every telephone knows
 */
char *
plaza_contact_to_vcard (const PlazaContact *self)
{
  GString *card = g_string_new ("BEGIN:VCARD\r\nVERSION:3.0\r\n");

  append_value (card, "FN:", self->name != NULL ? self->name : self->organization);
  append_value (card, "N:", self->name != NULL ? self->name : self->organization);
  append_value (card, "ORG:", self->organization);
  for (guint i = 0; self->emails[i] != NULL; i++)
    append_value (card, "EMAIL:", self->emails[i]);
  for (guint i = 0; self->telephones[i] != NULL; i++)
    append_value (card, "TEL:", self->telephones[i]);
  g_string_append (card, "END:VCARD\r\n");
  return g_string_free (card, FALSE);
}

/**
 * plaza_contact_to_line:
 * @self: a contact
 *
 * Returns: (transfer full): "Name, Organization  ·  address" for a foot
 */
char *
plaza_contact_to_line (const PlazaContact *self)
{
  GString *line = g_string_new (self->name);
  const char *reach = self->emails[0] != NULL ? self->emails[0] : self->telephones[0];

  plaza_text_append (line, ", ", self->organization);
  plaza_text_append (line, "  ·  ", reach);

  return g_string_free (line, FALSE);
}
