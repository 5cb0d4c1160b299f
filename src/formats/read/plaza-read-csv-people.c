/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-csv-sheet.h"

#include <string.h>

#include "plaza-read-contact.h"
#include "plaza-read-details.h"
#include "plaza-read-title.h"
#include "plaza-text-rules.h"

static void
csv_people_set_email (PlazaEventRecord *event,
                      const char       *address)
{
  const char *emails[] = { address, NULL };

  g_strfreev (event->contact_emails);
  event->contact_emails = g_strdupv ((char **) emails);
}

static void
csv_people_take_contact (const PlazaCsvSheet  *self,
                         const PlazaCsvColumn *column,
                         PlazaIncoming        *draft,
                         const char           *text)
{
  const PlazaReadContact *contact;

  /* A name and no more. */
  if (column->field == PLAZA_SHEET_FIELD_CONTACT_NAME && strpbrk (text, "@0123456789/<>;\n") == NULL)
    {
      if (draft->event->contact_name == NULL)
        draft->event->contact_name = g_strdup (text);
      else if (strcmp (draft->event->contact_name, text) != 0)
        plaza_read_details_keep (self->context, draft, column->heading, text);
      return;
    }

  /* An address and no more: nearly all of them are, and none is like another. */
  if (column->field == PLAZA_SHEET_FIELD_EMAIL && draft->event->contact_emails[0] == NULL &&
      plaza_text_rules_is_email (text) && strchr (strchr (text, '@'), '.') != NULL)
    {
      csv_people_set_email (draft->event, text);
      return;
    }

  contact = g_hash_table_lookup (self->contacts, text);
  if (contact == NULL)
    contact = plaza_csv_sheet_keep (self->contacts, text, plaza_read_contact (text));
  plaza_read_contact_apply (contact, draft, column->heading);
  if (contact->rest != NULL && *contact->rest != '\0')
    plaza_read_details_keep (self->context, draft, column->heading, contact->rest);
}

/* Where a sheet says nothing else of whom to ask, it is who sent it: staff may write there, and nobody else sees it. */
static void
csv_people_take_sender (const PlazaCsvSheet *self,
                        guint                row,
                        PlazaIncoming       *draft)
{
  const char *sender = plaza_csv_sheet_value (self, row, PLAZA_SHEET_FIELD_SUBMITTER, NULL);

  if (self->has_contact || !plaza_text_rules_is_email (sender))
    return;

  csv_people_set_email (draft->event, sender);
  plaza_incoming_infer (draft, "lead_contact");
}

static void
csv_people_take_officials (const PlazaCsvSheet  *self,
                           const PlazaCsvColumn *column,
                           PlazaIncoming        *draft,
                           const char           *text)
{
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  plaza_read_title_officials (text, self->context, officials);
  if (officials->len == 0)
    {
      plaza_read_details_keep (self->context, draft, column->heading, text);
      return;
    }

  g_strv_builder_addv (builder, (const char **) draft->event->officials);
  for (guint i = 0; i < officials->len; i++)
    if (!g_strv_contains ((const char *const *) draft->event->officials, officials->pdata[i]))
      g_strv_builder_add (builder, officials->pdata[i]);
  g_strfreev (draft->event->officials);
  draft->event->officials = g_strv_builder_end (builder);
}

/**
 * plaza_csv_row_read_people:
 * @draft: to which they are added
 *
 * Reads whom to ask, and whom the event addresses.
 */
void
plaza_csv_row_read_people (const PlazaCsvSheet *self,
                           guint                row,
                           PlazaIncoming       *draft)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlazaCsvColumn *column = plaza_csv_sheet_column (self, i);
      const char *text = plaza_csv_sheet_cell (self, row, i);

      if (*text == '\0')
        continue;
      if (column->field >= PLAZA_SHEET_FIELD_CONTACT && column->field <= PLAZA_SHEET_FIELD_TELEPHONE)
        csv_people_take_contact (self, column, draft, text);
      else if (column->field == PLAZA_SHEET_FIELD_OFFICIALS)
        csv_people_take_officials (self, column, draft, text);
    }

  csv_people_take_sender (self, row, draft);
}
