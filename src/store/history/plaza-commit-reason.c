/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-commit-reason.h"

#include <glib/gi18n.h>

#include "plaza-sheet-record.h"
#include "plaza-statement.h"
#include "plaza-store-error.h"
#include "plaza-things.h"

/* The schema refuses what would name something that is not there, and says no more than that. Here is
 * which things name which others, so that the refusal can say what it was. @member is a string or a list;
 * @users finds one thing that names another; there is none for what goes with what it names. */
static const struct
{
  PlazaThing  thing;
  const char *member;
  PlazaThing  named;
  const char *users;
} references[] = {
  { PLAZA_THING_EVENT, "officials", PLAZA_THING_OFFICIAL,
    "SELECT title FROM event_official JOIN event ON event.id = event WHERE official = ? LIMIT 1" },
  { PLAZA_THING_BILL, "joined", PLAZA_THING_OFFICIAL, "SELECT bill FROM bill_joined WHERE official = ? LIMIT 1" },
  { PLAZA_THING_POINT, "theme", PLAZA_THING_THEME, "SELECT id FROM point WHERE theme = ? LIMIT 1" },
  { PLAZA_THING_POINT, "bills", PLAZA_THING_BILL, "SELECT point FROM point_bill WHERE bill = ? LIMIT 1" },
  { PLAZA_THING_POINT, "backs", PLAZA_THING_POINT, "SELECT point FROM point_backs WHERE backed = ? LIMIT 1" },
  { PLAZA_THING_EVENT_SHEET, "event", PLAZA_THING_EVENT, NULL },
  { PLAZA_THING_SHEET_LINE, "event", PLAZA_THING_EVENT_SHEET, NULL },
  { PLAZA_THING_SHEET_LINE, "part", PLAZA_THING_POINT, "SELECT NULL FROM sheet_line WHERE point = ? LIMIT 1" },
};

static gboolean
reason_refuse_removal (const PlazaEdit  *edit,
                       const char       *user,
                       GError          **error)
{
  g_autofree char *name = plaza_text_visible (edit->uid);
  g_autofree char *visible = user != NULL ? plaza_text_visible (user) : NULL;

  if (visible == NULL)
    plaza_store_error_set_words (error, PLAZA_STORE_ERROR_INVALID,
                                 /* Translators: %s is the name of a talking point. */
                                 _("“%s” cannot be removed, because it is on a sheet. Take it off there first."), name);
  else
    g_set_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID,
                 /* Translators: both are names of things in a campaign: a theme, and a fact that is about it. */
                 _("“%1$s” cannot be removed, because “%2$s” needs it. Take it out there first."), name, visible);
  return TRUE;
}

static gboolean
reason_find_user (PlazaStore       *store,
                  const PlazaEdit  *edit,
                  const char       *users,
                  GError          **error)
{
  g_autoptr(PlazaStatement) find = plaza_statement_get (store, users, NULL);
  g_autofree char *user = NULL;
  gboolean any = FALSE;

  if (find == NULL)
    return FALSE;

  plaza_statement_bind_text (find, 1, edit->uid);
  if (!plaza_statement_find (store, find, &any, NULL) || !any)
    return FALSE;

  user = plaza_statement_dup_text (find, 0);
  return reason_refuse_removal (edit, user, error);
}

static gboolean
reason_check_name (PlazaStore       *store,
                   const PlazaEdit  *edit,
                   PlazaThing        named,
                   const char       *uid,
                   GError          **error)
{
  g_autofree char *name = NULL;
  g_autofree char *missing = NULL;
  gpointer record = uid != NULL ? plaza_things[named].load (store, uid, NULL) : NULL;
  gboolean is_there = uid == NULL || record != NULL;

  plaza_record_unref (record);
  if (is_there)
    return FALSE;

  missing = plaza_text_visible (uid);
  if (named == PLAZA_THING_EVENT)
    {
      plaza_store_error_set_words (error, PLAZA_STORE_ERROR_INVALID,
                                   /* Translators: %s is the name of an event, as in “canton-march”. */
                                   _("The event “%s” is no longer there, so that it can have no sheet."), missing);
      return TRUE;
    }
  if (named == PLAZA_THING_EVENT_SHEET)
    {
      plaza_store_error_set_words (error, PLAZA_STORE_ERROR_INVALID,
                                   /* Translators: %s is the name of an event, as in “canton-march”. */
                                   _("The event “%s” has no sheet of its own any more. Look at it again, then make your change."),
                                   missing);
      return TRUE;
    }

  name = plaza_thing_name (edit->thing, edit->uid, edit->after);
  g_set_error (error, PLAZA_STORE_ERROR, PLAZA_STORE_ERROR_INVALID,
               /* Translators: both are names of things in a campaign: a fact, and the theme that it is about. */
               _("“%1$s” names “%2$s”, which is not in the campaign. Add that first, or choose another one."),
               name, missing);
  return TRUE;
}

static gboolean
reason_check_member (PlazaStore       *store,
                     const PlazaEdit  *edit,
                     const char       *member,
                     PlazaThing        named,
                     GError          **error)
{
  const PlazaRecordType *type = plaza_things[edit->thing].type;
  const PlazaField *field = type->fields;
  gpointer at;

  while (!g_str_equal (field->name, member))
    field++;

  at = plaza_field_at (field, edit->after);
  if (field->type == PLAZA_FIELD_STRING)
    return reason_check_name (store, edit, named, *(char **) at, error);

  for (guint i = 0; (*(GStrv *) at)[i] != NULL; i++)
    if (reason_check_name (store, edit, named, (*(GStrv *) at)[i], error))
      return TRUE;
  return FALSE;
}

/* A part of a sheet that is no talking point names none. */
static gboolean
reason_names (const PlazaEdit *edit,
              PlazaThing       named)
{
  return edit->thing != PLAZA_THING_SHEET_LINE || named != PLAZA_THING_POINT ||
         ((const PlazaSheetLine *) edit->after)->kind == PLAZA_LINE_POINT;
}

/**
 * plaza_commit_explain:
 * @edit: what the file refused
 * @error: %PLAZA_STORE_ERROR_INVALID
 *
 * Looks whether @edit names something that is not there, or takes away what something else names.
 *
 * Returns: whether that is so, and @error says it
 */
gboolean
plaza_commit_explain (PlazaStore       *store,
                      const PlazaEdit  *edit,
                      GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      if (edit->after != NULL && references[i].thing == edit->thing && reason_names (edit, references[i].named) &&
          reason_check_member (store, edit, references[i].member, references[i].named, error))
        return TRUE;
      if (edit->after == NULL && references[i].named == edit->thing && references[i].users != NULL &&
          reason_find_user (store, edit, references[i].users, error))
        return TRUE;
    }

  return FALSE;
}
