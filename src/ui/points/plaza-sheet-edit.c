/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-sheet-edit.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-notice.h"
#include "plaza-texts.h"
#include "plaza-window-undo.h"

static gboolean
edit_report (GtkWidget *widget,
             gboolean   done,
             GError    *error)
{
  if (!done)
    plaza_notice_show (widget, error->message);

  return done;
}

/**
 * plaza_sheet_edit_add:
 * @widget: where the user asked for it
 * @point: id of the point to put at the end of the sheet
 *
 * Returns: whether it is there now
 */
gboolean
plaza_sheet_edit_add (GtkWidget  *widget,
                      PlazaSheet *sheet,
                      const char *point)
{
  g_autoptr(GError) error = NULL;
  gboolean done = plaza_sheet_add (sheet, point, &error);

  /* It is no longer off the sheet. */
  if (done)
    plaza_notice_dismiss (widget, point);

  return edit_report (widget, done, error);
}

/**
 * plaza_sheet_edit_remove:
 * @widget: where the user asked for it
 * @point: id of the point to take off the sheet
 * @title: what the list calls it
 *
 * Returns: whether it is gone
 */
gboolean
plaza_sheet_edit_remove (GtkWidget  *widget,
                         PlazaSheet *sheet,
                         const char *point,
                         const char *title)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *isolated = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (!plaza_sheet_contains (sheet, point))
    return TRUE;
  /* The row that asked for it goes with its point; where the notice is shown stays. */
  widget = overlay != NULL ? overlay : widget;
  if (!edit_report (widget, plaza_sheet_remove (sheet, point, &error), error))
    return FALSE;

  isolated = plaza_text_isolate (title);
  /* Translators: %s is the headline of a talking point. */
  sentence = g_strdup_printf (_("“%s” is off the sheet"), isolated);
  plaza_window_undo_offer (widget, plaza_sheet_get_campaign (sheet), point, sentence);
  return TRUE;
}

/**
 * plaza_sheet_edit_move:
 * @from: where the point is
 * @to: where it is to be
 *
 * Returns: whether it is there now
 */
gboolean
plaza_sheet_edit_move (GtkWidget  *widget,
                       PlazaSheet *sheet,
                       guint       from,
                       guint       to)
{
  g_autoptr(GError) error = NULL;

  if (from == to)
    return TRUE;

  return edit_report (widget, plaza_sheet_move (sheet, from, to, &error), error);
}

/**
 * plaza_sheet_edit_add_part:
 * @kind: an opening, a story, a closing or an own part
 *
 * Returns: (transfer full) (nullable): the name of the new part
 */
char *
plaza_sheet_edit_add_part (GtkWidget     *widget,
                           PlazaSheet    *sheet,
                           PlazaLineKind  kind)
{
  g_autoptr(GError) error = NULL;
  char *part = plaza_sheet_add_part (sheet, kind, &error);

  edit_report (widget, part != NULL, error);
  return part;
}

/**
 * plaza_sheet_edit_set_minutes:
 * @part: id of a part
 * @minutes: how long it takes
 */
void
plaza_sheet_edit_set_minutes (GtkWidget  *widget,
                              PlazaSheet *sheet,
                              const char *part,
                              int         minutes)
{
  g_autoptr(GError) error = NULL;

  edit_report (widget, plaza_sheet_set_minutes (sheet, part, minutes, &error), error);
}

/**
 * plaza_sheet_edit_set_length:
 * @minutes: how long the meeting is; -1: as its timeslot says
 */
void
plaza_sheet_edit_set_length (GtkWidget  *widget,
                             PlazaSheet *sheet,
                             int         minutes)
{
  g_autoptr(GError) error = NULL;

  edit_report (widget, plaza_sheet_set_length (sheet, minutes, &error), error);
}

/**
 * plaza_sheet_edit_set_timeslot:
 * @timeslot: (nullable): id of the one that the sheet is for
 */
void
plaza_sheet_edit_set_timeslot (GtkWidget  *widget,
                               PlazaSheet *sheet,
                               const char *timeslot)
{
  g_autoptr(GError) error = NULL;

  edit_report (widget, plaza_sheet_set_timeslot (sheet, timeslot, &error), error);
}

/**
 * plaza_sheet_edit_copy:
 * @event: (nullable): whose sheet to put here; %NULL: the campaign's own
 *
 * Replaces what is on the sheet, and offers it back.
 */
void
plaza_sheet_edit_copy (GtkWidget  *widget,
                       PlazaSheet *sheet,
                       PlazaEvent *event)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *isolated = event != NULL ? plaza_text_isolate (plaza_event_get_short_title (event)) : NULL;
  g_autofree char *sentence = NULL;

  if (!edit_report (widget, plaza_sheet_copy (sheet, event != NULL ? plaza_event_get_uid (event) : NULL, &error), error))
    return;

  /* Translators: %s is the title of an event. Speakers are people's names. */
  sentence = isolated != NULL ? g_strdup_printf (_("The sheet is copied from “%s”, without its speakers"), isolated)
                              : g_strdup (_("The sheet is copied from the campaign’s own"));
  plaza_window_undo_offer (widget, plaza_sheet_get_campaign (sheet), "copy-sheet", sentence);
}

/**
 * plaza_sheet_edit_empty:
 *
 * Takes everything off the sheet, and offers it back.
 */
void
plaza_sheet_edit_empty (GtkWidget  *widget,
                        PlazaSheet *sheet)
{
  g_autoptr(GError) error = NULL;

  if (edit_report (widget, plaza_sheet_empty (sheet, &error), error))
    plaza_window_undo_offer (widget, plaza_sheet_get_campaign (sheet), "empty-sheet", _("Nothing is on the sheet now"));
}

/**
 * plaza_sheet_edit_use_general:
 * @widget: where the user asked for it
 * @event: what the event is called
 *
 * Takes away the event's own sheet, and offers it back.
 */
void
plaza_sheet_edit_use_general (GtkWidget  *widget,
                              PlazaSheet *sheet,
                              const char *event)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *isolated = plaza_text_isolate (event);
  g_autofree char *sentence = NULL;

  if (!edit_report (widget, plaza_sheet_use_general (sheet, &error), error))
    return;

  /* Translators: %s is the title of an event. */
  sentence = g_strdup_printf (_("“%s” uses the campaign’s own sheet"), isolated);
  plaza_window_undo_offer (widget, plaza_sheet_get_campaign (sheet), "general-sheet", sentence);
}
