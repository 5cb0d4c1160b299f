/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-code.h"

#include <string.h>

#include "plaza-direction.h"
#include "plaza-texts.h"

/* Longer ones are a mistake, and would not fit a code; an address has at most
 * 254 characters (RFC 5321, 4.5.3.1.3). */
#define VALUE_CAP 254
#define LINES_CAP 6

static char *
contact_shorten (const char *value)
{
  return value != NULL ? g_utf8_make_valid (value, (gssize) strnlen (value, VALUE_CAP)) : NULL;
}

static GStrv
contact_shorten_all (const char *const *values)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; values != NULL && values[i] != NULL && i < LINES_CAP; i++)
    g_strv_builder_take (builder, contact_shorten (values[i]));

  return g_strv_builder_end (builder);
}

/* With the digits that a keypad has. */
static GStrv
contact_shorten_telephones (const char *const *telephones)
{
  g_auto(GStrv) all = contact_shorten_all (telephones);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    g_strv_builder_take (builder, plaza_text_plain_digits (all[i]));

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

  self->name = contact_shorten (name);
  self->organization = contact_shorten (organization);
  self->emails = contact_shorten_all (emails);
  self->telephones = contact_shorten_telephones (telephones);
  return self;
}

static gboolean
contact_is_telephone (const char *line)
{
  guint digits = 0;

  for (const char *p = line; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      digits++;
    else if (strchr (" +-()/.,ext", *p) == NULL)
      return FALSE;

  return digits >= 3;
}

/* "Name, +1 313 555 0100, x@y" has three parts; a line without a way to reach somebody is one. */
static GStrv
contact_split_line (const char *line)
{
  g_auto(GStrv) parts = g_regex_split_simple ("\\s*[,;|·،؛]\\s*", line, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  const char *whole[] = { line, NULL };
  g_autofree char *plain = plaza_text_plain_digits (line);

  for (guint i = 0; parts[i] != NULL && !contact_is_telephone (plain); i++)
    if (plaza_text_is_reach (parts[i]))
      return g_steal_pointer (&parts);

  return g_strdupv ((GStrv) whole);
}

static GStrv
contact_split_lines (const char *lines)
{
  g_auto(GStrv) all = g_strsplit (lines, "\n", LINES_CAP + 1);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL && i < LINES_CAP; i++)
    {
      g_autofree char *line = contact_shorten (all[i]);
      g_auto(GStrv) own = contact_split_line (g_strstrip (line));

      g_strv_builder_addv (parts, (const char **) own);
    }

  return g_strv_builder_end (parts);
}

/**
 * plaza_contact_parse:
 * @lines: a name, and under it, a line each, an organization and addresses; or all in one line with
 *   commas between them
 *
 * Returns: (transfer full): the contact
 */
PlazaContact *
plaza_contact_parse (const char *lines)
{
  g_auto(GStrv) parts = contact_split_lines (lines);
  g_autoptr(GStrvBuilder) emails = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) telephones = g_strv_builder_new ();
  PlazaContact *self = g_new0 (PlazaContact, 1);

  for (guint i = 0; parts[i] != NULL && i < LINES_CAP; i++)
    {
      const char *part = g_strstrip (parts[i]);
      g_autofree char *plain = plaza_text_plain_digits (part);

      if (*part == '\0')
        continue;
      if (strchr (part, '@') != NULL)
        g_strv_builder_add (emails, part);
      else if (contact_is_telephone (plain))
        g_strv_builder_add (telephones, plain);
      else if (self->name == NULL)
        self->name = g_strdup (part);
      else if (self->organization == NULL)
        self->organization = g_strdup (part);
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
contact_append_value (GString    *card,
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

  contact_append_value (card, "FN:", self->name != NULL ? self->name : self->organization);
  contact_append_value (card, "N:", self->name != NULL ? self->name : self->organization);
  contact_append_value (card, "ORG:", self->organization);
  for (guint i = 0; self->emails[i] != NULL; i++)
    contact_append_value (card, "EMAIL:", self->emails[i]);
  for (guint i = 0; self->telephones[i] != NULL; i++)
    contact_append_value (card, "TEL:", self->telephones[i]);
  g_string_append (card, "END:VCARD\r\n");
  return g_string_free (card, FALSE);
}

/**
 * plaza_contact_to_line:
 * @self: a contact
 * @rtl: whether the line runs from right to left
 *
 * Returns: (transfer full): "Name, Organization  ·  address" for a foot
 */
char *
plaza_contact_to_line (const PlazaContact *self,
                       gboolean            rtl)
{
  GString *line = g_string_new (NULL);
  const char *reach = self->emails[0] != NULL ? self->emails[0] : self->telephones[0];

  plaza_text_append_fact (line, ", ", self->name, rtl);
  plaza_text_append_fact (line, ", ", self->organization, rtl);
  plaza_text_append_fact (line, "  ·  ", reach, rtl);

  return g_string_free (line, FALSE);
}
